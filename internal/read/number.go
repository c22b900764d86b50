package read

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo"
)

var caseNumber = regexp.MustCompile(`#([0-9]{4}-[0-9]{1,4}|[0-9]{1,5})|No\.? ?([0-9]{4}-[0-9]{1,4}|[0-9]{2,5})`)

// number is the case number that the source gives in the heading.
func (a *account) number() jikenbo.Fact[string] {
	l := a.lines[a.firstLine]
	words := a.folded(l.Start, l.End)
	if !strings.Contains(words, "#") && !strings.Contains(words, "No") {
		return jikenbo.Fact[string]{}
	}
	m := caseNumber.FindStringSubmatchIndex(words)
	if m == nil {
		return jikenbo.Fact[string]{}
	}
	start, end := m[2], m[3]
	if start < 0 {
		start, end = m[4], m[5]
	}
	return jikenbo.Fact[string]{Value: a.folded(l.Start+start, l.Start+end), Evidence: a.evidence(l.Start+start, l.Start+end), Rule: "read/number", Confidence: 0.9}
}
