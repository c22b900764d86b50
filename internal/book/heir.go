package book

import (
	"maps"
	"slices"

	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// inherited ties the reports that were joined to each other, with all of their
// cases, and those that tell of nothing now to the next report of theirs: so
// that numbers stay with who tells of them.
func (w *writer) inherited(op int64, before, after []Piece) (ties []store.Tie, err error) {
	joined := map[string][]string{} // by the report that has their words now
	for _, old := range before {
		heir := old.heir(after)
		joined[heir] = append(joined[heir], old.Report)
	}
	for _, heir := range slices.Sorted(maps.Keys(joined)) {
		for _, old := range joined[heir] {
			fellows, err := w.fellows([]string{old})
			if err != nil {
				return nil, err
			}
			switch {
			case heir == "":
				others := slices.DeleteFunc(fellows, func(id string) bool { return slices.Contains(reportsOf(before), id) })
				ties = append(ties, together(op, append([]string{old}, others[:min(1, len(others))]...))...)
			case len(joined[heir]) > 1:
				ties = append(ties, together(op, append([]string{heir}, fellows...))...)
			}
		}
	}
	return ties, nil
}

// heir is the report that has the words of one now, empty if there is none.
func (p Piece) heir(after []Piece) string {
	for _, x := range after {
		if x.Report == p.Report {
			return x.Report
		}
	}
	for _, x := range after {
		if p.isIn(x) {
			return x.Report
		}
	}
	return ""
}

// cutApart keeps apart what was cut out of one report.
func cutApart(op int64, before, after []Piece) (ties []store.Tie) {
	for i, x := range after {
		for _, y := range after[:i] {
			if slices.ContainsFunc(before, func(old Piece) bool { return x.isIn(old) && y.isIn(old) }) {
				ties = append(ties, store.Tie{Operation: op, A: y.Report, B: x.Report, Apart: true})
			}
		}
	}
	return ties
}

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
