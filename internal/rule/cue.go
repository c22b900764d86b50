package rule

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// CueKind is the folder of the cues: patterns that Go code asks at one place of a
// sentence or a name. Unlike other rules they keep capitals apart, and have nothing
// but match lines and examples.
const CueKind = "cue"

// Cues compiles the cues of a set of rule files.
type Cues struct{ compiler compiler }

// NewCues reads cues and word lists from fsys.
func NewCues(fsys fs.FS) *Cues {
	return &Cues{compiler{fsys: fsys, lists: map[string]string{}}}
}

// Pattern is what the blocks of cue/NAME.rule match together; of two that match at one
// place the first as written counts.
func (c *Cues) Pattern(name string) (*Pattern, error) {
	file := CueKind + "/" + name + ".rule"
	raw, err := fs.ReadFile(c.compiler.fsys, file)
	if err != nil {
		return nil, err
	}
	blocks, err := parse(file, string(raw))
	if err != nil {
		return nil, err
	}
	tree, err := c.compiler.cased(sideBySide(blocks))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return newPattern(tree)
}

func sideBySide(blocks []*Rule) string {
	var all []string
	for _, b := range blocks {
		all = append(all, "(?:"+b.Pattern+")")
	}
	return strings.Join(all, "|")
}

// isCue tells whether the rule is a block of a cue.
func (r *Rule) isCue() bool { return r.Kind == CueKind }

// fold brings text to the spelling that the rule is held against.
func (r *Rule) fold(s string) string {
	if r.isCue() {
		return jtext.Fold(s).Folded
	}
	return foldLower(s)
}

// bare demands of a cue that it asks nothing of the sentence around.
func (r *Rule) bare() error {
	if r.isCue() && (r.On != "" || r.Sectioned() || r.Weight != DefaultWeight || len(r.Unless)+len(r.Before) > 0) {
		return fmt.Errorf("%s: a cue has no unless, before, in, notin, on or weight", r.Position())
	}
	return nil
}
