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
