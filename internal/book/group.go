package book

import (
	"encoding/json"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Kinds of pairs and of numbers.
const (
	kindCase = "case"
	kindRoot = "root"
)

// appendPairs compares two reports and notes what there is to note.
func appendPairs(pairs []store.Pair, a, b *link.Traits) ([]store.Pair, error) {
	if v := link.Compare(*a, *b); v.Answer != link.Different {
		body, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, pairOf(a.ID, b.ID, kindCase, string(v.Answer), v.Points, body))
	}
	if r, v := link.CompareRoot(*a, *b); r != link.NoRoot {
		body, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, pairOf(a.ID, b.ID, kindRoot, string(v.Answer), v.Points, body))
	}
	return pairs, nil
}

func pairOf(a, b, kind, answer string, points int, body []byte) store.Pair {
	if a > b {
		a, b = b, a
	}
	return store.Pair{A: a, B: b, Kind: kind, Answer: answer, Points: points, Body: body}
}

// member is an active report of the stretch that is grouped anew.
type member struct {
	*store.Report
	traits *link.Traits
	kept   kept
}

// regroup groups anew all reports that these ones are connected with, gives
// each group its number and computes its case. Those that are gone say nothing
// any more, but the editor's ties still lead from them to others, and so do the
// numbers that were given to them.
func (w *writer) regroup(ids []string) error {
	members, gone, ties, err := w.connected(ids)
	if err != nil {
		return err
	}
	all := make([]string, 0, len(members))
	for id := range members {
		all = append(all, id)
	}
	slices.Sort(all)
	ever := slices.Concat(all, gone)
	touched, err := w.giveNumbers(link.Group(ever, pairsAmong(all, members), ties), ever, members)
	if err != nil {
		return err
	}
	if err := w.Assign("", gone); err != nil {
		return err
	}
	if touched, err = w.reroot(touched); err != nil {
		return err
	}
	return w.refresh(touched)
}

// connected are the reports that could be in one group with these: through
// pairs that are the same, ties and present cases. gone are those that a later
// reading does not find.
func (w *writer) connected(ids []string) (members map[string]*member, gone []string, ties []link.Tie, err error) {
	members = map[string]*member{}
	seen := map[string]bool{}
	tied := map[[2]string]link.Tie{}
	var heirs []link.Tie
	for next := ids; len(next) > 0; {
		fresh := slices.DeleteFunc(slices.Clone(next), func(id string) bool { return seen[id] })
		for _, id := range fresh {
			seen[id] = true
		}
		dead, err := w.load(fresh, members)
		if err != nil {
			return nil, nil, nil, err
		}
		gone = append(gone, dead...)
		if next, err = w.neighbours(fresh, tied); err != nil {
			return nil, nil, nil, err
		}
		came, err := w.heirs(dead)
		if err != nil {
			return nil, nil, nil, err
		}
		for _, t := range came {
			heirs, next = append(heirs, t), append(next, t.B)
		}
		next = slices.DeleteFunc(next, func(id string) bool { return seen[id] })
	}
	for _, t := range heirs {
		if _, said := tied[pairKey(t.A, t.B)]; !said {
			ties = append(ties, t)
		}
	}
	for _, t := range tied {
		ties = append(ties, t)
	}
	return members, gone, ties, nil
}

func pairKey(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// heirs tie reports that are gone to those of their documents that have their
// words now.
func (w *writer) heirs(gone []string) (ties []link.Tie, err error) {
	if len(gone) == 0 {
		return nil, nil
	}
	rows, err := w.Reports(gone)
	if err != nil {
		return nil, err
	}
	for _, old := range rows {
		if old.Document == "" {
			continue
		}
		now, err := activeReports(w.Tx, old.Document)
		if err != nil {
			return nil, err
		}
		if heir := (Piece{old.Start, old.End, old.ID}).heir(piecesIn(now)); heir != "" {
			ties = append(ties, link.Tie{A: old.ID, B: heir})
		}
	}
	return ties, nil
}

// load reads reports into members; those that are not active are returned.
func (w *writer) load(ids []string, members map[string]*member) (gone []string, err error) {
	rows, err := w.Reports(ids)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if !r.Active {
			gone = append(gone, r.ID)
			continue
		}
		m := &member{Report: r}
		if m.traits, err = traitsOf(r); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(r.Body, &m.kept); err != nil {
			return nil, err
		}
		members[r.ID] = m
	}
	return gone, nil
}

// neighbours are the reports that pairs, ties or a case connect with these.
func (w *writer) neighbours(ids []string, tied map[[2]string]link.Tie) ([]string, error) {
	var next []string
	pairs, err := w.PairsOf(ids)
	if err != nil {
		return nil, err
	}
	for _, p := range pairs {
		if p.Kind == kindCase && p.Answer == string(link.Same) {
			next = append(next, p.A, p.B)
		}
	}
	ties, err := w.Ties(ids)
	if err != nil {
		return nil, err
	}
	for _, t := range ties { // in the order of operations: of two words on a pair the later holds
		tied[pairKey(t.A, t.B)] = link.Tie{A: t.A, B: t.B, Apart: t.Apart}
		next = append(next, t.A, t.B)
	}
	fellows, err := w.fellows(ids)
	next = append(next, fellows...)
	slices.Sort(next)
	return slices.Compact(next), err
}

// fellows are the reports of the cases in which these reports are.
func (w *writer) fellows(ids []string) ([]string, error) {
	numbers, err := w.CasesOf(ids)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, number := range sortedValues(numbers) {
		rows, err := w.ReportsOfCase(number)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			out = append(out, r.ID)
		}
	}
	return out, nil
}

func sortedValues(m map[string]string) []string {
	var out []string
	for _, v := range m {
		out = append(out, v)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// pairsAmong compares every two reports: what stands against must be known too.
// An editor's correction is held by its tie alone.
func pairsAmong(ids []string, members map[string]*member) []link.Pair {
	var pairs []link.Pair
	for i, a := range ids {
		for _, b := range ids[:i] {
			x, y := members[a], members[b]
			if x.Kind == "document" && y.Kind == "document" {
				pairs = append(pairs, link.Pair{A: b, B: a, Verdict: link.Compare(*y.traits, *x.traits)})
			}
		}
	}
	return pairs
}

// tellings are the reports of a group in the order in which they were told,
// copies marked.
func tellings(group []string, members map[string]*member) []*telling {
	var all []*telling
	for _, id := range group {
		m := members[id]
		if m == nil { // it is gone
			continue
		}
		all = append(all, &telling{Telling: m.kept.Telling, said: m.kept.Said, accounts: m.kept.Accounts, slips: m.kept.Slips})
	}
	slices.SortFunc(all, func(a, b *telling) int {
		if a.rank() != b.rank() && a.On == b.On {
			return b.rank() - a.rank() // of one day the best is the original
		}
		return order(a, b)
	})
	for i, t := range all {
		t.Copy = slices.ContainsFunc(all[:i], func(earlier *telling) bool {
			return !earlier.Copy && t.Voice != jikenbo.VoiceEditor && earlier.Voice != jikenbo.VoiceEditor &&
				link.Compare(*members[earlier.Report].traits, *members[t.Report].traits).Copy
		})
	}
	return all
}
