package export

import "iter"

// Facts goes through every fact of a report, counts apart.
func (r *Report) Facts() iter.Seq[*Fact] {
	return func(yield func(*Fact) bool) {
		for _, f := range []*Fact{r.Number, r.Organization, r.Site, r.Sector, r.Leak, r.OccurredFrom, r.OccurredTo,
			r.Discovered, r.Disclosed, r.DiscoveredBy, r.Harm, r.Voice, r.Sequence} {
			if f != nil && !yield(f) {
				return
			}
		}
		for _, list := range [][]Fact{r.Aliases, r.Types, r.Data, r.ReportedTo, r.Systems, r.Responses, r.Prevention} {
			for i := range list {
				if !yield(&list[i]) {
					return
				}
			}
		}
		for i := range r.Through {
			for _, f := range []*Fact{r.Through[i].Name, r.Through[i].Role} {
				if f != nil && !yield(f) {
					return
				}
			}
		}
		for i := range r.Events {
			if !yield(&r.Events[i].Date) {
				return
			}
		}
	}
}
