package book

import (
	"slices"
)

// renamed are the reports of a new reading; one that covers mostly the same
// words as an old one has its ID, so that numbers and decisions stay with it.
func (p *Prepared) renamed(old []Piece) []prepared {
	taken := map[string]bool{}
	list := slices.Clone(p.reports)
	var fresh []int
	for i := range list {
		here := Piece{Start: list[i].kept.Said.Start, End: list[i].kept.Said.End}
		best, most := "", 0
		for _, o := range old {
			if n := here.overlap(o); !taken[o.Report] && n > most && here.mostly(o) {
				best, most = o.Report, n
			}
		}
		if best == "" {
			fresh = append(fresh, i)
			continue
		}
		taken[best] = true
		list[i].rename(best)
	}
	for _, i := range fresh {
		list[i].rename(freeID(list[i].id, taken))
	}
	return list
}

// freeID is an ID, or where an older report has it that now stands elsewhere,
// one made of it.
func freeID(id string, taken map[string]bool) string {
	for taken[id] {
		id = reportID(id, 0)
	}
	taken[id] = true
	return id
}

// named are the reports of a division under the IDs that it gave them.
func (p *Prepared) named(pieces []Piece) []prepared {
	list := slices.Clone(p.reports)
	for i := range list {
		at := list[i].kept.Said.Start
		if k := slices.IndexFunc(pieces, func(x Piece) bool { return x.Start <= at && at < x.End }); k >= 0 {
			list[i].rename(pieces[k].Report)
		}
	}
	return list
}

func (r *prepared) rename(id string) {
	r.id, r.traits.ID, r.kept.Telling.Report = id, id, id
}
