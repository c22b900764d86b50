// Package mask finds personal data in texts and covers it, so that texts and
// quotes can be shown to anybody: mail addresses, phone numbers, names of
// private persons and where they live. Every covered character becomes one
// sign, so that places in code points stay what they were.
//
// Numbers and addresses have a form and are Go; whose name is a private
// person's is told by the words beside it, which are rules (rules/personal).
package mask

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// Kind says what stands in a Place.
type Kind string

// The kinds of Place.
const (
	Mail   Kind = "mail"
	Phone  Kind = "phone"
	Postal Kind = "postal"
	Name   Kind = "name"
)

// Place is a stretch of a text that is personal.
type Place struct {
	Span jikenbo.Span
	Kind Kind
}

// Sign stands for one covered character.
const Sign = '＊'

// Masker finds personal data by one set of rules. It may be used by many
// goroutines.
type Masker struct {
	rules    *rule.Set // matched against what stands around a name
	surnames surnames
}

// New makes a masker of the rules of fsys.
func New(fsys fs.FS) (*Masker, error) {
	set, err := rule.LoadKind(fsys, "personal")
	if err != nil {
		return nil, err
	}
	names, err := loadSurnames(fsys)
	return &Masker{rules: set, surnames: names}, err
}

// Places are the personal stretches of a text, in order, none over another.
func (m *Masker) Places(text string) []Place {
	folded := jtext.Fold(text)
	p := &page{Masker: m, text: clean(folded.Lower)}
	p.mails()
	p.phones()
	p.names()
	p.homes()
	return apart(p.found, func(f found) Place {
		span := folded.Back(f.start, f.end)
		if f.kind == Name {
			span = withReading(text, span)
		}
		return Place{span, f.kind}
	})
}

// page is one text on the way.
type page struct {
	*Masker
	text  string // folded, lower-cased
	found []found
}

// found is a personal stretch of the folded text.
type found struct {
	start, end int
	kind       Kind
}

func (p *page) add(kind Kind, start, end int) { p.found = append(p.found, found{start, end, kind}) }

// taken tells whether a stretch touches one that was found already.
func (p *page) taken(start, end int) bool {
	return slices.ContainsFunc(p.found, func(f found) bool { return f.start < end && start < f.end })
}

// apart are the places of what was found, in order; of two that touch the first
// takes in the other.
func apart(list []found, place func(found) Place) []Place {
	slices.SortFunc(list, func(a, b found) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	var places []Place
	for _, f := range list {
		next := place(f)
		if n := len(places); n > 0 && next.Span.Start < places[n-1].Span.End {
			places[n-1].Span.End = max(places[n-1].Span.End, next.Span.End)
			continue
		}
		places = append(places, next)
	}
	return places
}

// Text is the text with its personal stretches covered.
func (m *Masker) Text(text string) string { return Cover(text, m.Places(text)) }

// Cover puts the sign in place of every character of the places, spaces apart.
func Cover(text string, places []Place) string {
	if len(places) == 0 {
		return text
	}
	var b strings.Builder
	at := 0
	for _, p := range places {
		b.WriteString(text[at:p.Span.Start])
		for _, r := range p.Span.Of(text) {
			if !unicode.IsSpace(r) {
				r = Sign
			}
			b.WriteRune(r)
		}
		at = p.Span.End
	}
	b.WriteString(text[at:])
	return b.String()
}
