package rule

import (
	"os"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/rules"
)

// both is one pattern, compiled by us and by Go's regexp.
type both struct {
	pattern string
	own     *matcher
	std     *regexp.Regexp
}

func compileBoth(c *compiler, pattern string) (both, error) {
	tree, err := c.tree(pattern)
	if err != nil {
		return both{}, err
	}
	own, err := newBuilder().matcher(tree)
	if err != nil {
		return both{}, err
	}
	std, err := regexp.Compile(tree.String())
	return both{pattern, own, std}, err
}

// disagrees tells where the two find different first words; matches of nothing
// are none to us, so where regexp prefers one nothing is compared.
func (b both) disagrees(s string) (own, std []int, differ bool) {
	std = b.std.FindStringIndex(s)
	if std != nil && std[0] == std[1] {
		return nil, nil, false
	}
	if start, end, ok := b.own.find(s); ok {
		own = []int{start, end}
	}
	if start, end, ok := b.own.findIn(glanced(b.own.program, s), 0); ok != (own != nil) || ok && (start != own[0] || end != own[1]) {
		return []int{start, end}, own, true // a glance changes nothing
	}
	return own, std, (own == nil) != (std == nil) || own != nil && (own[0] != std[0] || own[1] != std[1])
}

// realPatterns are all patterns of the rule files, match, unless and before.
func realPatterns(t testing.TB) []both {
	c := compiler{fsys: rules.Files, lists: map[string]string{}}
	names, err := filepath.Glob("../../rules/*/*.rule")
	if err != nil {
		t.Fatal(err)
	}
	var all []both
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rules, err := parse(name, string(raw))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rules {
			for _, pattern := range slices.Concat([]string{r.Pattern}, r.Unless, r.Before) {
				b, err := compileBoth(&c, pattern)
				if err != nil {
					t.Fatalf("%s: %v", r.Position(), err)
				}
				all = append(all, b)
			}
		}
	}
	return all
}

// sentencesOf are sentences of our texts, spread over all of them, as short as
// sentences are: regexp needs long for long ones.
func sentencesOf(t testing.TB, step int) []string {
	names, err := filepath.Glob("../../testdata/corpus/texts/*")
	if err != nil || len(names) == 0 {
		t.Fatal("no texts", err)
	}
	var all []string
	n := 0
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		folded := jtext.Fold(string(raw))
		for _, s := range jtext.Sentences(folded.Folded) {
			if n++; n%step == 0 && s.End-s.Start < 2000 {
				all = append(all, folded.Lower[s.Start:s.End])
			}
		}
	}
	return all
}

// The matcher finds in real sentences what Go's regexp finds, with all patterns
// of the rule files. Only work beyond the budget may be given up.
func TestMatcherIsRegexp(t *testing.T) {
	step := 19
	if testing.Short() {
		step = 211
	}
	patterns, sentences := realPatterns(t), sentencesOf(t, step)
	for _, b := range patterns {
		for _, s := range sentences {
			if own, std, differ := b.disagrees(s); differ {
				t.Errorf("%.200s\n\tin %s\n\tmatcher %v, regexp %v", b.pattern, s, own, std)
			}
		}
	}
	t.Logf("%d patterns on %d sentences", len(patterns), len(sentences))
}

// FuzzMatcher compares the two on any pattern that a rule may have.
func FuzzMatcher(f *testing.F) {
	for _, p := range []string{
		`(a|ab)(c|bcd)`, `(…)*$`, `x{2,5}?y`, `(ab*?|b)+c`, `^(あ|い){0,3}$`, `\bu\B`, `[^。]*?。`, `(?:)|a`, `(a?){3}b`, `a…b…c`,
		`(誤|再|一斉)?(送信|送付)(して|を)?(し(た|て|、|まし)|され|$|\(|。)`, `(サイバー)?攻撃…(受け|よ(り|る))`, `(個人|顧客)情報(が|を)……(漏えい|流出)`,
		`([0-9０-９]{1,3}(,[0-9]{3})*|数[十百])(名|人|件)`, `「[^「」]{2,30}(システム|サイト)」`, `(ない|なかっ|おらず)(、|。|$)`,
		`[^、。]{1,9}(に|へ|宛に)`, `(^|[^c])(b|日)$`, `[^a]?[^b]{0,2}(c|\bx|$)`, `..(分|件)、`, `([^的]に|と|[^あ]?[^い]?て)い`, `[^に]{0,3}$`,
	} {
		f.Add(p, "aabcbcdxxxyあいuabc。")
		f.Add(p, "5日に個人情報が1,204名分、サイバー攻撃により流出し、「例示サイト」に一斉送信した。流出は確認されていない。")
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(pattern) > 200 || len(text) > 300 || strings.Contains(pattern, "{") && strings.Contains(pattern, "}") && reference.MatchString(pattern) {
			return
		}
		b, err := compileBoth(&compiler{}, pattern)
		if err != nil || !utf8.ValidString(text) {
			return
		}
		own, std, differ := b.disagrees(text)
		if differ && !exhausted(b.own, text) {
			t.Errorf("%q in %q: matcher %v, regexp %v", pattern, text, own, std)
		}
		if own != nil && !meets(text, needOf(mustTree(t, pattern))) {
			t.Errorf("%q finds %q without what it needs", pattern, text[own[0]:own[1]])
		}
	})
}

func mustTree(t *testing.T, pattern string) *syntax.Regexp {
	tree, err := (&compiler{}).tree(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// glanced is a run in a text at which a glance was taken.
func glanced(p *program, s string) *run {
	x, _ := newLexicon(nil)
	g := newGlance(x)
	g.look(s, []Range{{0, len(s)}})
	r := run{program: p, s: s}
	r.seen, r.spots = g.of(0)
	return &r
}

// meets tells whether a text has what a pattern needs, as a glance sees it.
func meets(text string, n *need) bool {
	f := NewSet([]*Rule{{matcher: &matcher{}, needs: n}}).finder()
	f.look(text, []Range{{0, len(text)}})
	return f.rules[0] != 0
}

// exhausted tells whether an attempt at some place used the budget up.
func exhausted(m *matcher, s string) bool {
	for at := range len(s) + 1 {
		r := run{program: m.program, s: s, left: budget}
		if r.from(m.start, at); r.left <= 0 {
			return true
		}
	}
	return false
}
