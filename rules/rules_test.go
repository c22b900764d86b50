package rules_test

import (
	"slices"
	"testing"

	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/rule"
	"github.com/jikenbo/jikenbo/rules"
)

// Every rule file compiles, names a value of its vocabulary, and every example
// of every block holds.
func TestEveryExample(t *testing.T) {
	set, err := rule.Load(rules.Files, read.WordLists...)
	if err != nil {
		t.Fatal(err)
	}
	if err := read.CheckValues(set.Rules); err != nil {
		t.Error(err)
	}
	cues, err := rule.LoadKind(rules.Files, rule.CueKind)
	if err != nil {
		t.Fatal(err)
	}
	if err := read.CheckValues(cues.Rules); err != nil {
		t.Error(err)
	}
	for _, r := range slices.Concat(set.Rules, cues.Rules) {
		for _, err := range r.Check() {
			t.Error(err)
		}
	}
}
