package book

import (
	"encoding/json"
	"slices"

	"github.com/jikenbo/jikenbo/internal/link"
)

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
