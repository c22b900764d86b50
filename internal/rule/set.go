package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

// Set is a compiled set of rules. It is safe for use by many goroutines.
type Set struct {
	Rules   []*Rule
	once    sync.Once // what makes the rest, when first something is to be found
	heads   []matcher // of Rules, side by side
	arms    *arms     // of Rules
	finders sync.Pool
}

// Range is one sentence of a text: a half-open byte range.
type Range struct{ Start, End int }

// Hit is a rule's match in a text.
type Hit struct {
	Rule       *Rule
	Start, End int
	Sentence   int // index of the sentence it stands in
}

// Load reads and compiles every rule file (*/*.rule) of fsys, cues apart, with its word
// lists (words/*.txt). Errors name file and line; a word list that no pattern
// uses and that is not in known is an error too.
func Load(fsys fs.FS, known ...string) (*Set, error) {
	c := compiler{fsys: fsys, builder: newBuilder(), lists: map[string]string{}}
	for _, k := range known {
		c.lists[k] = ""
	}
	files, err := fs.Glob(fsys, "*/*.rule")
	if err != nil {
		return nil, err
	}
	return c.set(files, c.unused)
}

// set compiles files, and checks what must hold of all of them.
func (c *compiler) set(files []string, check func() error) (*Set, error) {
	var rules []*Rule
	var failed []error
	for _, name := range files {
		more, err := c.file(name)
		rules, failed = append(rules, more...), append(failed, err)
	}
	if err := errors.Join(append(failed, check())...); err != nil {
		return nil, err
	}
	for i, r := range rules {
		r.order = i
	}
	return NewSet(rules), nil
}

func (c *compiler) file(name string) ([]*Rule, error) {
	raw, err := fs.ReadFile(c.fsys, name)
	if err != nil {
		return nil, err
	}
	rules, err := parse(name, string(raw))
	if err != nil {
		return nil, err
	}
	if c.only != CueKind && rules[0].isCue() {
		return nil, c.uses(rules)
	}
	for _, r := range rules {
		if err := c.compile(r); err != nil {
			return nil, err
		}
	}
	return rules, nil
}

// uses takes the word lists of cues for used.
func (c *compiler) uses(cues []*Rule) error {
	for _, r := range cues {
		if _, err := c.expand(r.Pattern); err != nil {
			return fmt.Errorf("%s: %w", r.Position(), err)
		}
	}
	return nil
}

// unused reports word lists that no pattern refers to.
func (c *compiler) unused() error {
	lists, err := fs.Glob(c.fsys, "words/*.txt")
	var failed []error
	for _, name := range lists {
		key := strings.TrimSuffix(strings.TrimPrefix(name, "words/"), ".txt")
		if _, ok := c.lists[key]; !ok {
			failed = append(failed, fmt.Errorf("%s:1: no rule uses this word list", name))
		}
	}
	return errors.Join(append(failed, err)...)
}

// NewSet is a set of compiled rules.
func NewSet(rules []*Rule) *Set { return &Set{Rules: rules} }

// prepare makes what finding asks, once.
func (s *Set) prepare() {
	s.once.Do(func() {
		s.arms = newArms(s.Rules)
		for _, r := range s.Rules {
			s.heads = append(s.heads, *r.matcher)
		}
	})
}

// Only is the set of the rules for which keep is true.
func (s *Set) Only(keep func(*Rule) bool) *Set {
	var rules []*Rule
	for _, r := range s.Rules {
		if keep(r) {
			rules = append(rules, r)
		}
	}
	return NewSet(rules)
}

// LoadKind is Load for the rules of one kind alone, with the word lists that
// they use.
func LoadKind(fsys fs.FS, kind string) (*Set, error) {
	c := compiler{fsys: fsys, builder: newBuilder(), only: kind, lists: map[string]string{}}
	files, err := fs.Glob(fsys, kind+"/*.rule")
	if err != nil {
		return nil, err
	}
	return c.set(files, func() error { return nil })
}
