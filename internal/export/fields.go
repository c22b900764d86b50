package export

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// fieldForm is how a field of a case is written where people read it.
type fieldForm struct {
	name    string
	heading string
	terms   *jikenbo.Vocabulary // of its values, nil if free
	list    bool
}

// fieldForms are the fields of a case, in their order.
var fieldForms = []fieldForm{
	{"organization", "組織", nil, false},
	{"site", "サイト", nil, false},
	{"aliases", "別の呼び名", nil, true},
	{"sector", "業種", &jikenbo.Sectors, false},
	{"through", "委託先など", nil, true},
	{"types", "種類", &jikenbo.Types, true},
	{"leak", "漏えい", &jikenbo.Leaks, false},
	{"count", "件数", nil, false},
	{"data", "情報", &jikenbo.DataKinds, true},
	{"occurred_from", "発生", nil, false},
	{"occurred_to", "発生(終わり)", nil, false},
	{"discovered", "発覚", nil, false},
	{"disclosed", "公表", nil, false},
	{"discovered_by", "発見者", &jikenbo.Finders, false},
	{"reported_to", "報告先", &jikenbo.Receivers, true},
	{"harm", "二次被害", &jikenbo.Harms, false},
	{"systems", "システム", nil, true},
	{"responses", "対応", &jikenbo.Responses, true},
	{"prevention", "再発防止", &jikenbo.Measures, true},
}

func isList(name string) bool {
	return slices.ContainsFunc(fieldForms, func(f fieldForm) bool { return f.name == name && f.list })
}

// values are the values that hold for a field, without the empty ones of
// parties that nobody names.
func values(c *jikenbo.Case, name string) []string {
	var list []string
	for _, s := range c.Field(name).Values {
		if s.Value != "" {
			list = append(list, s.Value)
		}
	}
	return list
}

// sources are the addresses of the documents that tell the case, each once.
func sources(c *jikenbo.Case) []string {
	var list []string
	for _, t := range c.Reports {
		if t.Voice != jikenbo.VoiceEditor && !slices.Contains(list, t.Address) {
			list = append(list, t.Address)
		}
	}
	return list
}

// conflicts are the names of the fields on which equal sources disagree.
func conflicts(c *jikenbo.Case) []string {
	var list []string
	for _, f := range c.Fields {
		if f.Conflict {
			list = append(list, f.Name)
		}
	}
	return list
}
