package public

import (
	"encoding/hex"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/mask"
	"github.com/jikenbo/jikenbo/internal/store"
)

// veil is a document as it may be shown, and what covers the words that were
// taken from it. It does not change once made.
type veil struct {
	Document
	runes  []rune            // of the covered text
	hidden *strings.Replacer // covered words, wherever else they stand
}

// veil reads a document and covers it.
func (c *Casebook) veil(tx *store.Tx, id string) (*veil, error) {
	if _, err := hex.DecodeString(id); err != nil {
		return nil, noDocument(id) // none can be called that
	}
	found, err := c.veilsOf(tx, []string{id})
	return found[id], err
}

func noDocument(id string) error { return book.Problem("文書 " + id + " はありません") }

// veilsOf reads documents and covers them. All that are not on the shelf are
// asked for at once.
func (c *Casebook) veilsOf(tx *store.Tx, ids []string) (map[string]*veil, error) {
	found, missing := c.veils.get(ids)
	if len(missing) == 0 {
		return found, nil
	}
	rows, err := tx.FullDocuments(missing)
	for _, row := range rows {
		found[row.ID] = c.veilOf(row)
		c.veils.put(found[row.ID])
	}
	for _, id := range missing {
		if err == nil && found[id] == nil {
			err = noDocument(id)
		}
	}
	return found, err
}

func (c *Casebook) veilOf(row *store.Document) *veil {
	v := c.cover(string(row.Text))
	v.ID, v.Title, v.MediaType, v.Published = row.ID, c.mask.Text(v.words(row.Title)), row.MediaType, jikenbo.Date(row.Published)
	v.Added, v.SHA256 = time.Unix(row.Added, 0).UTC(), row.TextSHA256
	return v
}

// document is the document of a veil with its addresses, to which more may
// come.
func (v *veil) document(tx *store.Tx) (*Document, error) {
	d := v.Document
	d.Addresses = []string{}
	found, err := tx.AddressesOf(d.ID)
	for _, a := range found {
		d.Addresses = append(d.Addresses, a.Address)
	}
	return &d, err
}

// cover makes a veil of a text alone.
func (c *Casebook) cover(text string) *veil {
	places := c.mask.Places(text)
	v := &veil{Document: Document{Text: mask.Cover(text, places), Covered: []Covered{}}}
	v.runes = []rune(v.Text)
	var pairs []string
	at, point := 0, 0
	for _, p := range places {
		point += utf8.RuneCountInString(text[at:p.Span.Start])
		at = p.Span.Start
		words := p.Span.Of(text)
		v.Covered = append(v.Covered, Covered{point, point + utf8.RuneCountInString(words), p.Kind})
		if len(words) > len("姓名") { // a short word may be part of others
			pairs = append(pairs, words, mask.Cover(words, []mask.Place{{Span: jikenbo.Span{End: len(words)}}}))
		}
	}
	v.hidden = strings.NewReplacer(pairs...)
	return v
}

// words covers words that come from the document and stand elsewhere.
func (v *veil) words(s string) string { return v.hidden.Replace(s) }

// quote is what may be shown between two places of the text.
func (v *veil) quote(start, end int) (string, bool) {
	if start < 0 || end > len(v.runes) || start > end {
		return "", false
	}
	return string(v.runes[start:end]), true
}

// quotes covers evidence in place.
func (v *veil) quotes(list []jikenbo.Evidence) {
	for i, e := range list {
		if words, ok := v.quote(e.Start, e.End); ok {
			list[i].Exact = words
		} else {
			list[i].Exact = v.words(e.Exact)
		}
	}
}
