package web

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
)

// readField is a field of a report on the page of a text that was read: what sort of fact it is, by which its words are
// underlined, and its facts.
type readField struct {
	name, sort string
	of         func(*export.Report) []export.Fact
}

// sorts are the sorts of facts, in the order of the legend. Each has an underline of its own in the style sheet.
var sorts = []string{"who", "what", "data", "count", "when", "done"}

// readFields are the fields of a report, in the order in which they are shown.
var readFields = []readField{
	{"organization", "who", func(r *export.Report) []export.Fact { return single(r.Organization) }},
	{"aliases", "who", func(r *export.Report) []export.Fact { return r.Aliases }},
	{"site", "who", func(r *export.Report) []export.Fact { return single(r.Site) }},
	{"sector", "who", func(r *export.Report) []export.Fact { return single(r.Sector) }},
	{"through", "who", through},
	{"types", "what", func(r *export.Report) []export.Fact { return r.Types }},
	{"leak", "what", func(r *export.Report) []export.Fact { return single(r.Leak) }},
	{"harm", "what", func(r *export.Report) []export.Fact { return single(r.Harm) }},
	{"systems", "what", func(r *export.Report) []export.Fact { return r.Systems }},
	{"count", "count", func(*export.Report) []export.Fact { return nil }}, // figures are no facts: readView.counts
	{"data", "data", func(r *export.Report) []export.Fact { return r.Data }},
	{"occurred_from", "when", func(r *export.Report) []export.Fact { return single(r.OccurredFrom) }},
	{"occurred_to", "when", func(r *export.Report) []export.Fact { return single(r.OccurredTo) }},
	{"discovered", "when", func(r *export.Report) []export.Fact { return single(r.Discovered) }},
	{"disclosed", "when", func(r *export.Report) []export.Fact { return single(r.Disclosed) }},
	{"sequence", "when", func(r *export.Report) []export.Fact { return single(r.Sequence) }},
	{"discovered_by", "done", func(r *export.Report) []export.Fact { return single(r.DiscoveredBy) }},
	{"reported_to", "done", func(r *export.Report) []export.Fact { return r.ReportedTo }},
	{"responses", "done", func(r *export.Report) []export.Fact { return r.Responses }},
	{"prevention", "done", func(r *export.Report) []export.Fact { return r.Prevention }},
}

func single(f *export.Fact) []export.Fact {
	if f == nil {
		return nil
	}
	return []export.Fact{*f}
}

// through are the others by name, or by their role where nobody names them.
func through(r *export.Report) []export.Fact {
	var list []export.Fact
	for _, p := range r.Through {
		switch {
		case p.Name != nil:
			list = append(list, *p.Name)
		case p.Role != nil:
			f := *p.Role
			f.Value = jikenbo.Roles.Japanese(f.Value)
			list = append(list, f)
		}
	}
	return list
}
