package read

import (
	"errors"
	"fmt"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// vocabularies gives the values that rule files of a kind may be named by.
var vocabularies = map[string]jikenbo.Vocabulary{
	"type": jikenbo.Types, "leak": jikenbo.Leaks, "data": jikenbo.DataKinds,
	"sector": jikenbo.Sectors, "reported_to": jikenbo.Receivers,
	"discovered_by": jikenbo.Finders, "harm": jikenbo.Harms,
	"sequence": jikenbo.Sequences, "response": jikenbo.Responses,
	"prevention": jikenbo.Measures, "role": jikenbo.Roles, "voice": jikenbo.Voices,
}

// inner are the kinds of rules that steer the reading, or (personal) what is
// shown of a text, and are no facts, with the values that they may be named by;
// any where there are none.
var inner = map[string][]string{
	"section": nil, "skip": nil, "incident": nil,
	"count": {
		"concerned", "concerned_messages", "concerned_organizations",
		"lesser", "lesser_people", "other", "other_organizations", "other_people", "other_records",
	},
	rule.CueKind: nil,
	"personal":   {"person", "contact", "office"},
	"telling":    {"cleft", "informed", "nobody", "noticed", "reported", "tells", "told"},
	"frame":      {"body"},
	"mood":       {"advising", "general", "hypothetical", "promising"},
	"when": {
		"deed", "members", "disclosed", "disclosed_label", "discovered", "discovered_label", "exposed",
		"exposed_label", "earlier", "ended", "ended_label", "changed", "handed", "occurred", "occurred_label", "other", "other_label",
		"failed",
	},
}

// matched are the things that rules may be matched against instead of
// sentences.
var matched = []string{"", "count", "item", "name", "party", "person", "trade", "who", "whom", "word"}

// CheckValues demands that every rule file is named by a value of its
// vocabulary, and that its blocks speak of sections and things that there are.
func CheckValues(rules []*rule.Rule) error {
	sections := []string{"title"}
	for _, r := range rules {
		if r.Kind == "section" {
			sections = append(sections, r.Value)
		}
	}
	var failed []error
	for _, r := range rules {
		failed = append(failed, checkValue(r), checkSections(r, sections))
		if !slices.Contains(matched, r.On) {
			failed = append(failed, fmt.Errorf("%s: on %q is not count, item, name, party, person, trade, who, whom or word", r.Position(), r.On))
		}
	}
	return errors.Join(failed...)
}

func checkValue(r *rule.Rule) error {
	vocabulary, ok := vocabularies[r.Kind]
	values, steers := inner[r.Kind]
	switch {
	case ok && !vocabulary.Has(r.Value):
		return fmt.Errorf("%s: %q is no %s", r.Position(), r.Value, vocabulary.Name)
	case !ok && !steers:
		return fmt.Errorf("%s: no such kind of rule: %q", r.Position(), r.Kind)
	case r.Kind == rule.CueKind && !cueNames[r.Value]:
		return fmt.Errorf("%s: no cue(%q) asks for it", r.Position(), r.Value)
	case len(values) > 0 && !slices.Contains(values, r.Value):
		return fmt.Errorf("%s: %q is none of %q", r.Position(), r.Value, values)
	}
	return nil
}

func checkSections(r *rule.Rule, known []string) error {
	for _, s := range slices.Concat(r.In, r.NotIn) {
		if !slices.Contains(known, s) {
			return fmt.Errorf("%s: no such section: %q (one of %q)", r.Position(), s, known)
		}
	}
	return nil
}
