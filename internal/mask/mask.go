// Package mask finds personal data in texts and covers it, so that texts and
// quotes can be shown to anybody: mail addresses, phone numbers, postal
// addresses and names of private persons. Every covered character becomes one
// sign, so that places in code points stay what they were.
package mask

import (
	"io/fs"
	"strings"
	"unicode"

	"github.com/jikenbo/jikenbo"
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
type Masker struct{}

// New makes a masker of the rules of fsys.
func New(fsys fs.FS) (*Masker, error) {
	return &Masker{}, nil
}

// Places are the personal stretches of a text, in order, none over another.
func (m *Masker) Places(text string) []Place {
	return nil
}

// Text is the text with its personal stretches covered.
func (m *Masker) Text(text string) string {
	return Cover(text, m.Places(text))
}

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
