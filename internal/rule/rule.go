// Package rule is the pattern language of the rule files: parse, compile,
// find. It knows nothing of incidents. The format is described in
// rules/README.md (Japanese) and doc/rules.md.
package rule

import (
	"slices"
	"strconv"
)

// DefaultWeight is the weight of a rule that states none.
const DefaultWeight = 5

// Rule is one block of a rule file: a pattern that, where it matches a
// sentence, speaks for Value of Kind.
type Rule struct {
	Kind    string // the folder: "type", "leak", ...
	Value   string // the file's name: "mail_cc", ...
	File    string // "type/mail_cc.rule"
	Line    int    // of its match line
	Pattern string // as written
	Weight  int    // 1..9
	On      string // what it is matched against: "" sentences, else e.g. "name"
	In      []string
	NotIn   []string
	Unless  []string // patterns that refuse a sentence
	Before  []string // patterns that refuse a match if they begin before its end
	Good    []string // + examples, <<…>> around the words to match
	Bad     []string // - examples

	order       int // among all rules
	matcher     *matcher
	needs       *need
	unless      []*matcher // of Unless, then of Before
	unlessNeeds []*need
}

// Position is where the rule stands, as file:line.
func (r *Rule) Position() string { return r.File + ":" + strconv.Itoa(r.Line) }

// Sectioned tells whether it depends on the section whether the rule may be used.
func (r *Rule) Sectioned() bool { return len(r.In)+len(r.NotIn) > 0 }

// Allows tells whether the rule may be used in a section of a notice.
func (r *Rule) Allows(section string) bool {
	if slices.Contains(r.NotIn, section) {
		return false
	}
	return len(r.In) == 0 || slices.Contains(r.In, section)
}

// refused tells whether one of the rule's unless patterns is in the sentence,
// or one of the before patterns begins before the end of the match.
func (r *Rule) refused(sentence string, end int) bool {
	for i, m := range r.unless {
		if start, _, ok := m.find(sentence); ok && r.counts(i, start, end) {
			return true
		}
	}
	return false
}

// counts tells whether the i-th refusing pattern, found at a place, refuses a
// match that ends at end.
func (r *Rule) counts(i, at, end int) bool { return i < len(r.Unless) || at < end }

// Words returns the first words of the folded, lower-cased sentence that the
// rule matches.
func (r *Rule) Words(sentence string) (string, bool) {
	for from := 0; ; {
		start, end, ok := r.matcher.findFrom(sentence, from)
		if !ok {
			return "", false
		}
		if !r.refused(sentence, end) {
			return sentence[start:end], true
		}
		from = end
	}
}
