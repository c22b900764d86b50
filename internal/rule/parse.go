package rule

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// parser reads the lines of one rule file.
type parser struct {
	file  string
	kind  string
	value string
	rules []*Rule
	open  bool // the line above is of a pattern, which may go on
}

// parse reads the blocks of one rule file.
func parse(name, text string) ([]*Rule, error) {
	p := parser{file: name, kind: path.Dir(name), value: strings.TrimSuffix(path.Base(name), ".rule")}
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, " \t\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := p.line(line, i+1); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	if len(p.rules) == 0 {
		return nil, fmt.Errorf("%s:1: no match line", name)
	}
	return p.rules, p.complete()
}

// line adds one line to the block it belongs to.
func (p *parser) line(line string, n int) error {
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	if p.goesOn(word, rest) {
		return nil
	}
	if p.open = word == "match" && rest != ""; p.open {
		p.rules = append(p.rules, &Rule{Kind: p.kind, Value: p.value, File: p.file, Line: n, Pattern: rest, Weight: DefaultWeight})
		return nil
	}
	switch {
	case word == "":
		return fmt.Errorf("%q continues no pattern: only lines right below match may begin with a space", rest)
	case len(p.rules) == 0 && word != "match":
		return fmt.Errorf("%q stands before the first match line", word)
	case rest == "":
		return fmt.Errorf("%q says nothing", word)
	}
	return p.rules[len(p.rules)-1].set(word, rest)
}

// goesOn takes up a line that begins with a space: more of the pattern above.
func (p *parser) goesOn(word, rest string) bool {
	if word != "" || !p.open {
		return false
	}
	p.rules[len(p.rules)-1].Pattern += rest
	return true
}

// set takes one line of a block.
func (r *Rule) set(word, rest string) error {
	switch word {
	case "unless":
		r.Unless = append(r.Unless, rest)
	case "before":
		r.Before = append(r.Before, rest)
	case "in":
		r.In = append(r.In, strings.Split(rest, "|")...)
	case "notin":
		r.NotIn = append(r.NotIn, strings.Split(rest, "|")...)
	case "on":
		r.On = rest
	case "weight":
		n, err := strconv.Atoi(rest)
		if err != nil || n < 1 || n > 9 {
			return fmt.Errorf("weight %q is not 1..9", rest)
		}
		r.Weight = n
	case "+":
		if strings.Count(rest, "<<") != strings.Count(rest, ">>") {
			return fmt.Errorf("a << without its >>: %s", rest)
		}
		r.Good = append(r.Good, rest)
	case "-":
		r.Bad = append(r.Bad, rest)
	default:
		return fmt.Errorf("unknown word %q (match, unless, before, in, notin, on, weight, + or -)", word)
	}
	return nil
}

// complete demands of every block an example that passes and one that fails.
func (p *parser) complete() error {
	for _, r := range p.rules {
		if len(r.Good) == 0 || len(r.Bad) == 0 {
			return fmt.Errorf("%s: a block needs a + and a - example", r.Position())
		}
		if err := r.bare(); err != nil {
			return err
		}
	}
	return nil
}

// Words reads a word list: one word a line, # for comments. Words come folded
// and lower-cased, longest first so that a pattern takes the longest.
func Words(fsys fs.FS, name string) ([]string, error) {
	words, err := List(fsys, "words/"+name+".txt")
	if err != nil {
		return nil, fmt.Errorf("word list {%s}: %w", name, err)
	}
	return words, nil
}

// List is a word list anywhere in fsys: one that no pattern can use.
func List(fsys fs.FS, file string) ([]string, error) {
	raw, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	var words []string
	for _, line := range strings.Split(string(raw), "\n") {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			words = append(words, foldLower(line))
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return slices.Compact(words), nil
}
