package book

import (
	"maps"
	"slices"

	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// kin are the cases that root pairs, or a root that they have now, connect with
// these, with the traits of their reports. It asks in rounds: a contractor may
// have hundreds of clients.
func (w *writer) kin(numbers []string) (cases []link.Case, rows []*store.Case, err error) {
	known, roots := map[string]*store.Case{}, map[string]bool{}
	for round := slices.Clone(numbers); len(round) > 0; {
		if err := w.readRows(round, known); err != nil {
			return nil, nil, err
		}
		fellows, err := w.ofRoots(round, known, roots)
		if err != nil {
			return nil, nil, err
		}
		told, ids, err := w.told(append(round, fellows...))
		if err != nil {
			return nil, nil, err
		}
		cases = append(cases, told...)
		if round, err = w.CasesPairedWith(ids, kindRoot, string(link.Same)); err != nil {
			return nil, nil, err
		}
		round = slices.DeleteFunc(round, func(n string) bool { return known[n] != nil })
	}
	for _, n := range slices.Sorted(maps.Keys(known)) {
		rows = append(rows, known[n])
	}
	return cases, rows, nil
}

// readRows reads those cases that are not known.
func (w *writer) readRows(numbers []string, known map[string]*store.Case) error {
	for _, n := range numbers {
		if known[n] != nil {
			continue
		}
		row, err := w.Case(n)
		if err != nil {
			return err
		}
		known[n] = row
	}
	return nil
}

// told are the cases of these numbers that have reports, with the traits of
// their reports; ids are all of those.
func (w *writer) told(numbers []string) (cases []link.Case, ids []string, err error) {
	reports, err := w.ReportsOfCases(numbers)
	if err != nil {
		return nil, nil, err
	}
	for _, r := range reports {
		ids = append(ids, r.ID)
	}
	of, err := w.CasesOf(ids)
	if err != nil {
		return nil, nil, err
	}
	told := map[string][]link.Traits{}
	for _, r := range reports {
		t, err := traitsOf(r)
		if err != nil {
			return nil, nil, err
		}
		told[of[r.ID]] = append(told[of[r.ID]], *t)
	}
	for _, n := range slices.Sorted(maps.Keys(told)) {
		cases = append(cases, link.Case{Number: n, Reports: told[n]})
	}
	return cases, ids, nil
}

// ofRoots reads the cases of the roots that these cases name, of each root once,
// and returns the numbers of those that were not known.
func (w *writer) ofRoots(numbers []string, known map[string]*store.Case, roots map[string]bool) (fellows []string, err error) {
	for _, n := range numbers {
		root := known[n].Root
		if root == "" || roots[root] {
			continue
		}
		roots[root] = true
		rows, err := w.CasesOfRoot(root)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if number := r.Number.String(); known[number] == nil {
				known[number] = r
				fellows = append(fellows, number)
			}
		}
	}
	return fellows, nil
}
