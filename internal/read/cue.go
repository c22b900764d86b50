package read

import (
	"github.com/jikenbo/jikenbo/internal/rule"
	"github.com/jikenbo/jikenbo/rules"
)

// cues are those of the program itself: code asks them by name, so that other rule
// files neither lack them nor replace them.
var cues = rule.NewCues(rules.Files)

// cueNames are those that code asks.
var cueNames = map[string]bool{}

// cue is the pattern of rules/cue/NAME.rule. A name without a file stops the program as
// it starts.
func cue(name string) *rule.Pattern {
	cueNames[name] = true
	p, err := cues.Pattern(name)
	if err != nil {
		panic(err)
	}
	return p
}
