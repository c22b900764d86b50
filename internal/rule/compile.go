package rule

import (
	"fmt"
	"io/fs"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// gapLength is how many characters … stands for at most, inside one sentence.
const gapLength = 30

var gaps = regexp.MustCompile(`…+`)

// gap is the pattern of one … or several: one stretch as long as all, as
// stretches beside each other would be tried in every combination.
func gap(dots string) string {
	return fmt.Sprintf(`(?:[^。\n]{0,%d}?)`, gapLength*utf8.RuneCountInString(dots))
}

var reference = regexp.MustCompile(`\{([^{}0-9,][^{}]*)\}`)

// unclosed is a { that begins neither a {NAME} nor a repetition.
var unclosed = regexp.MustCompile(`\{([^0-9].*|$)`)

// compiler turns the patterns of rule files into regular expressions.
type compiler struct {
	fsys    fs.FS
	builder builder
	only    string            // the kind to compile; "" for all but cues
	lists   map[string]string // name -> alternation, filled on first use
}

func foldLower(s string) string { return jtext.Fold(s).Lower }

// compile prepares the rule for matching.
func (c *compiler) compile(r *Rule) error {
	tree, err := c.treeOf(r)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Position(), err)
	}
	if r.matcher, err = c.builder.matcher(tree); err != nil {
		return fmt.Errorf("%s: %w", r.Position(), err)
	}
	r.needs = needOf(tree)
	for _, pattern := range slices.Concat(r.Unless, r.Before) {
		tree, err := c.tree(pattern)
		if err != nil {
			return fmt.Errorf("%s: unless or before: %w", r.Position(), err)
		}
		unless, err := c.builder.matcher(tree)
		if err != nil {
			return fmt.Errorf("%s: unless or before: %w", r.Position(), err)
		}
		r.unless, r.unlessNeeds = append(r.unless, unless), append(r.unlessNeeds, needOf(tree))
	}
	return nil
}

// treeOf is the pattern of a rule, for text as the rule is held against.
func (c *compiler) treeOf(r *Rule) (*syntax.Regexp, error) {
	if r.isCue() {
		return c.cased(r.Pattern)
	}
	return c.tree(r.Pattern)
}

// tree is a pattern for folded, lower-cased text.
func (c *compiler) tree(pattern string) (*syntax.Regexp, error) {
	tree, err := c.cased(pattern)
	if err != nil {
		return nil, err
	}
	return tree, lower(tree)
}

// cased parses a pattern with its {NAME}s and … replaced.
func (c *compiler) cased(pattern string) (*syntax.Regexp, error) {
	source, err := c.expand(pattern)
	if err != nil {
		return nil, err
	}
	tree, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return nil, err
	}
	unfold(tree)
	return tree, nil
}

func (c *compiler) expand(pattern string) (string, error) {
	if m := unclosed.FindString(reference.ReplaceAllString(pattern, "")); m != "" {
		return "", fmt.Errorf("%q has no closing }", m)
	}
	var failed error
	out := reference.ReplaceAllStringFunc(pattern, func(m string) string {
		list, err := c.list(m[1 : len(m)-1])
		if err != nil {
			failed = err
		}
		return list
	})
	out = strings.ReplaceAll(out, "(…)", "…")
	return gaps.ReplaceAllStringFunc(out, gap), failed
}

// list is the alternation of a word list.
func (c *compiler) list(name string) (string, error) {
	if alt := c.lists[name]; alt != "" {
		return alt, nil
	}
	words, err := Words(c.fsys, name)
	if err != nil {
		return "", err
	}
	if len(words) == 0 {
		return "", fmt.Errorf("word list {%s} is empty", name)
	}
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	c.lists[name] = `(?:` + strings.Join(words, "|") + `)`
	return c.lists[name], nil
}

// lower makes the literals of a pattern what folded, lower-cased text has; a
// character that folding would change can never match and is an error.
func lower(re *syntax.Regexp) error {
	if re.Op == syntax.OpLiteral {
		want := foldLower(string(re.Rune))
		if strings.TrimSpace(string(re.Rune)) != "" && want != strings.ToLower(string(re.Rune)) && len([]rune(want)) != len(re.Rune) {
			return fmt.Errorf("%q never occurs in folded text, write %q", string(re.Rune), want)
		}
		if r := []rune(want); len(r) == len(re.Rune) {
			re.Rune = r
		}
	}
	if re.Op == syntax.OpCharClass {
		re.Rune = lowerClass(re.Rune)
	}
	for _, sub := range re.Sub {
		if err := lower(sub); err != nil {
			return err
		}
	}
	return nil
}

// lowerClass adds a-z to a class that has A-Z.
func lowerClass(ranges []rune) []rune {
	out := ranges
	for i := 0; i+1 < len(ranges); i += 2 {
		lo, hi := max(ranges[i], 'A'), min(ranges[i+1], 'Z')
		if lo <= hi && !(ranges[i] <= 'a' && ranges[i+1] >= 'z') {
			out = append(out[:len(out):len(out)], lo+32, hi+32)
		}
	}
	return out
}
