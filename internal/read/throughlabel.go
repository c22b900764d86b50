package read

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// masked are names that hide who it is (A社, 甲社) or do not say it, those of
// places and authorities, who take no work from others, and of the work itself.
var masked = cue("through_masked_name")

// demands is how heavy a rule must be to make a party of a name: a plain word
// needs more than one that ends as companies do, and that more than a form.
func (a *account) demands(n name) int {
	switch {
	case n.kind == byWord && !a.matches(company, n.start, n.end):
		return 8
	case n.kind == byWord || n.kind == byQuote:
		return 6
	}
	return 0
}

// company are endings of names that other words have too.
var company = cue("through_company_ending")

// candidate reads the words around a name: its sentence, and the label above
// it where the name begins a line.
func (a *account) candidate(n name) candidate {
	s := a.sentences[a.sentenceAt(n.start)]
	c := candidate{name: n, key: a.key(n), from: s.Start, to: n.end, demands: a.demands(n)}
	start := n.start
	if before := a.folded(s.Start, start); strings.HasSuffix(before, "「") || strings.HasSuffix(before, "『") {
		_, size := jtext.LastRune(before)
		start -= size
		if shut := a.rest(c.to); strings.HasPrefix(shut, "」") || strings.HasPrefix(shut, "』") {
			c.to = min(c.to+size, max(s.End, n.end))
		}
	}
	if beginsLine(a.folded(s.Start, start)) {
		c.from = a.labelStart(s.line, s.Start)
	}
	c.before = strings.ReplaceAll(a.text.Lower[c.from:start], "\n", " ")
	c.after = a.text.Lower[c.to:max(s.End, c.to)]
	return c
}

// beginsLine tells whether only a mark or a label stands before a name, on a
// line whose label is above.
func beginsLine(before string) bool {
	return jtext.Trim(before, " ・") == "" || nameLabel.MatchString(before)
}

var nameLabel = cue("through_name_label")

// labelStart is where the label begins that stands on a line of its own above
// line l, or at.
func (a *account) labelStart(l, at int) int {
	if l == a.firstLine {
		return at
	}
	if label := a.lineText(l - 1); jtext.Length(label) > 12 || jtext.ContainsAny(label, "。、") {
		return at
	}
	return a.lines[l-1].Start
}

// defined is the short form that a notice gives to a name behind it.
var defined = regexp.MustCompile(`^[」』]?\((?:[^()]{0,20}、)?以下、?[「『]?([^()「」『』、]{2,20})[」』]?`)

// shortForms maps the short forms that the account defines to the names that
// they stand for.
func (a *account) shortForms(names []name) map[string]name {
	full := map[string]name{}
	for _, n := range names {
		behind := a.folded(n.end, max(a.sentences[a.sentenceAt(n.start)].End, n.end))
		if n.kind == byWord || !strings.Contains(headTo(behind, 25), "以下") {
			continue
		}
		if m := defined.FindStringSubmatch(behind); m != nil {
			full[m[1]] = n
		}
	}
	return full
}
