package book

import (
	"cmp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
)

// telling is a report of a case with what it says.
type telling struct {
	jikenbo.Telling
	said     *export.Report
	accounts int // of its document
	slips    []Finding
}

// rank orders tellings by how well they should know: an editor, the
// organization itself, others; a page of many accounts, and a mention, less.
func (t *telling) rank() int {
	rank := map[jikenbo.Voice]int{jikenbo.VoiceEditor: 9, jikenbo.VoiceOwn: 6, jikenbo.VoiceNews: 4, "": 3}[t.Voice]
	if t.accounts > 3 {
		rank -= 3
	}
	if t.said.Depth == string(jikenbo.DepthMention) {
		rank--
	}
	return rank
}

// order puts tellings into the order in which they were told; those without a
// date first, then by ID, never by arrival.
func order(a, b *telling) int {
	return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(seqRank[a.Sequence], seqRank[b.Sequence]), cmp.Compare(a.Report, b.Report))
}

var seqRank = map[jikenbo.Sequence]int{"": 0, jikenbo.SequenceFirst: 0, jikenbo.SequenceFollowUp: 1, jikenbo.SequenceFinal: 2}

// field says how the sayings of one thing become a field.
type field struct {
	name  string
	terms *jikenbo.Vocabulary // of its values, nil if free
	list  bool                // several values hold together
	of    func(*export.Report) []jikenbo.Saying
}

// fieldTable is every field of a case, in the order in which it is shown.
var fieldTable = []field{
	{"organization", nil, false, func(r *export.Report) []jikenbo.Saying { return one(r.Organization) }},
	{"site", nil, false, func(r *export.Report) []jikenbo.Saying { return one(r.Site) }},
	{"aliases", nil, true, func(r *export.Report) []jikenbo.Saying { return many(r.Aliases) }},
	{"sector", &jikenbo.Sectors, false, func(r *export.Report) []jikenbo.Saying { return one(r.Sector) }},
	{"through", nil, true, parties},
	{"types", &jikenbo.Types, true, func(r *export.Report) []jikenbo.Saying { return many(r.Types) }},
	{"leak", &jikenbo.Leaks, false, func(r *export.Report) []jikenbo.Saying { return one(r.Leak) }},
	{"count", nil, false, counts},
	{"data", &jikenbo.DataKinds, true, func(r *export.Report) []jikenbo.Saying { return many(r.Data) }},
	{"occurred_from", nil, false, func(r *export.Report) []jikenbo.Saying { return one(r.OccurredFrom) }},
	{"occurred_to", nil, false, func(r *export.Report) []jikenbo.Saying { return one(r.OccurredTo) }},
	{"discovered", nil, false, func(r *export.Report) []jikenbo.Saying { return one(r.Discovered) }},
	{"disclosed", nil, false, func(r *export.Report) []jikenbo.Saying { return one(r.Disclosed) }},
	{"discovered_by", &jikenbo.Finders, false, func(r *export.Report) []jikenbo.Saying { return one(r.DiscoveredBy) }},
	{"reported_to", &jikenbo.Receivers, true, func(r *export.Report) []jikenbo.Saying { return many(r.ReportedTo) }},
	{"harm", &jikenbo.Harms, false, func(r *export.Report) []jikenbo.Saying { return one(r.Harm) }},
	{"systems", nil, true, func(r *export.Report) []jikenbo.Saying { return many(r.Systems) }},
	{"responses", &jikenbo.Responses, true, func(r *export.Report) []jikenbo.Saying { return many(r.Responses) }},
	{"prevention", &jikenbo.Measures, true, func(r *export.Report) []jikenbo.Saying { return many(r.Prevention) }},
}

func one(f *export.Fact) []jikenbo.Saying {
	if f == nil {
		return nil
	}
	return many([]export.Fact{*f})
}

func many(facts []export.Fact) []jikenbo.Saying {
	var said []jikenbo.Saying
	for _, f := range facts {
		said = append(said, jikenbo.Saying{Value: f.Value, Evidence: f.Evidence, Rule: f.Rule})
	}
	return said
}

// parties are the others named in an account; one without a name says only its role.
func parties(r *export.Report) []jikenbo.Saying {
	var said []jikenbo.Saying
	for _, p := range r.Through {
		s := jikenbo.Saying{Role: jikenbo.Role(p.Role.Value), Label: jikenbo.Roles.Japanese(p.Role.Value), Evidence: p.Role.Evidence, Rule: p.Role.Rule}
		if p.Name != nil {
			s.Value, s.Evidence, s.Rule = p.Name.Value, p.Name.Evidence, p.Name.Rule
		}
		said = append(said, s)
	}
	return said
}

// counts is the overall figure alone: the others stand in the report.
func counts(r *export.Report) []jikenbo.Saying {
	if len(r.Counts) == 0 {
		return nil
	}
	c := r.Counts[0]
	return []jikenbo.Saying{{Value: figureWords(c.Figure), Figure: &c.Figure, Evidence: c.Evidence, Rule: c.Rule}}
}

// fields computes every field of a case from what its reports say.
func fields(tellings []*telling) []jikenbo.Field {
	heard := slices.DeleteFunc(slices.Clone(tellings), func(t *telling) bool { return t.Copy })
	slices.SortStableFunc(heard, func(a, b *telling) int { // the best first, the latest of equals
		return cmp.Or(cmp.Compare(b.rank(), a.rank()), order(b, a))
	})
	list := make([]jikenbo.Field, 0, len(fieldTable))
	for _, f := range fieldTable {
		list = append(list, f.compute(heard))
	}
	return list
}

// sayings are what one telling says of the field, signed.
func (f *field) sayings(t *telling) []jikenbo.Saying {
	said := f.of(t.said)
	for i := range said {
		s := &said[i]
		s.Report, s.Voice, s.On = t.Report, t.Voice, t.On
		if f.terms != nil {
			s.Label = f.terms.Japanese(s.Value)
		}
	}
	return said
}

// compute chooses what holds: the first telling's word, for lists that of all
// of its rank. What others said stays in Earlier.
func (f *field) compute(heard []*telling) jikenbo.Field {
	out := jikenbo.Field{Name: f.name, Values: []jikenbo.Saying{}}
	var best *telling
	for _, t := range heard {
		said := f.sayings(t)
		if best == nil && len(said) > 0 {
			best = t
		}
		for _, s := range said {
			if t == best || f.list && t.rank() == best.rank() && !says(out.Values, s) {
				out.Values = append(out.Values, s)
			} else if !says(out.Values, s) || !f.list {
				out.Earlier = append(out.Earlier, s)
			}
		}
	}
	switch f.name {
	case "disclosed":
		earliestFirst(&out)
	case "through":
		nameHidden(&out)
	default:
		out.Conflict = !f.list && conflicts(out)
	}
	return out
}

// nameHidden puts a body that others name in the place of one that the best
// source does not name, of the same role: it is said more precisely, not
// otherwise.
func nameHidden(f *jikenbo.Field) {
	for i, hidden := range f.Values {
		if hidden.Value != "" {
			continue
		}
		k := slices.IndexFunc(f.Earlier, func(s jikenbo.Saying) bool { return s.Value != "" && s.Role == hidden.Role })
		if k < 0 {
			continue
		}
		f.Values[i], f.Earlier[k] = f.Earlier[k], hidden
		f.Earlier = slices.DeleteFunc(f.Earlier, func(s jikenbo.Saying) bool { return s.Report != hidden.Report && says(f.Values[i:i+1], s) })
	}
}

func says(list []jikenbo.Saying, s jikenbo.Saying) bool {
	return slices.ContainsFunc(list, func(x jikenbo.Saying) bool { return x.Value == s.Value && x.Role == s.Role })
}

// earliestFirst makes the earliest day said the one that holds: a case is
// disclosed once.
func earliestFirst(f *jikenbo.Field) {
	all := slices.Concat(f.Values, f.Earlier)
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b jikenbo.Saying) int {
		if n := min(len(a.Value), len(b.Value)); a.Value[:n] == b.Value[:n] {
			return len(b.Value) - len(a.Value) // the more precise
		}
		return cmp.Compare(a.Value, b.Value)
	})
	f.Values, f.Earlier = all[:1], all[1:]
}

// conflicts tells whether something else is said that is not simply older: by
// another voice, or on the same day.
func conflicts(f jikenbo.Field) bool {
	if len(f.Values) == 0 || f.Name == "organization" || f.Name == "site" {
		return false
	}
	holds := f.Values[0]
	if holds.Voice == jikenbo.VoiceEditor {
		return false // the editor has decided
	}
	return slices.ContainsFunc(f.Earlier, func(s jikenbo.Saying) bool {
		return !Agree(holds, s) && !settled(f, s) && (s.On >= holds.On || s.Voice != holds.Voice)
	})
}

// settled tells whether the voice that says s has said the value that holds
// since.
func settled(f jikenbo.Field, s jikenbo.Saying) bool {
	return slices.ContainsFunc(f.Earlier, func(x jikenbo.Saying) bool {
		return x.Voice == s.Voice && x.On > s.On && Agree(f.Values[0], x)
	})
}

// Agree tells whether two values can both be right: one date may be less
// precise, one leak status unknown.
func Agree(a, b jikenbo.Saying) bool {
	if a.Value == string(jikenbo.LeakUnknown) || b.Value == string(jikenbo.LeakUnknown) {
		return true
	}
	if a.Figure != nil && b.Figure != nil {
		return a.Figure.Unit != b.Figure.Unit || within(a.Figure, b.Figure.Value) || within(b.Figure, a.Figure.Value)
	}
	return strings.HasPrefix(a.Value, b.Value) || strings.HasPrefix(b.Value, a.Value)
}
