package book

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Division is where the reports of a document stand, and what they say there.
type Division struct {
	Document string          `json:"document"`
	Text     string          `json:"text"`
	Places   []Place         `json:"places"`  // where a report may begin and end
	Now      []Piece         `json:"now"`     // its reports as they are kept
	Pieces   []Piece         `json:"pieces"`  // as they would be
	Numbers  []string        `json:"numbers"` // of the case of each of Pieces; empty for one that is new
	Said     []export.Report `json:"said"`    // what each of Pieces says
}

// Place is a sentence of a document in code points; Opens if it begins a line.
type Place struct {
	Start int  `json:"start"`
	End   int  `json:"end"`
	Opens bool `json:"opens"`
}

// Division reads a document as if an editor divided it into these pieces; as it
// is divided now if there are none. Nothing is kept.
func (b *Book) Division(ctx context.Context, document string, pieces *[]Piece) (*Division, error) {
	d := &Division{Document: document}
	return d, b.DB.Read(ctx, func(tx *store.Tx) (err error) {
		if d.Now, err = piecesNow(tx, document); err != nil {
			return err
		}
		asked := d.Now
		if pieces != nil {
			asked = *pieces
		}
		p, err := b.divided(tx, document, asked)
		if err != nil {
			return err
		}
		d.Text, d.Places = p.doc.Text, b.places(p.doc)
		if err := checkPieces(asked, d.Places); err != nil && pieces != nil {
			return err
		}
		for _, r := range p.renamed(d.Now) {
			d.Pieces = append(d.Pieces, Piece{r.kept.Said.Start, r.kept.Said.End, r.id})
			d.Said = append(d.Said, *r.kept.Said)
		}
		return d.number(tx)
	})
}

// number reads which cases the pieces belong to.
func (d *Division) number(tx *store.Tx) error {
	numbers, err := tx.CasesOf(reportsOf(d.Pieces))
	for _, p := range d.Pieces {
		d.Numbers = append(d.Numbers, numbers[p.Report])
	}
	return err
}

// divided reads a kept document with its reports where they are said to stand.
func (b *Book) divided(tx *store.Tx, document string, pieces []Piece) (*Prepared, error) {
	row, err := tx.FullDocument(document)
	if err != nil {
		return nil, err
	}
	address, err := firstAddress(tx, document)
	if err != nil {
		return nil, err
	}
	d, err := documentOf(row, address)
	if err != nil {
		return nil, err
	}
	return b.prepareDivided(row.Raw, d, pieces), nil
}

// prepareDivided reads a document with a report at each of the pieces.
func (b *Book) prepareDivided(raw []byte, d *jikenbo.Document, pieces []Piece) *Prepared {
	text := pointsOf(d.Text)
	spans := make([]jikenbo.Span, 0, len(pieces))
	for _, p := range pieces {
		start, _ := text.byteAt(p.Start)
		end, _ := text.byteAt(p.End)
		spans = append(spans, jikenbo.Span{Start: start, End: end})
	}
	reports, none := b.reader.ReadGiven(d, spans)
	return prepareRead(raw, d, reports, none)
}

// checkPieces demands pieces in order and apart that begin and end with a
// sentence.
func checkPieces(pieces []Piece, places []Place) error {
	end := 0
	for _, p := range pieces {
		if p.Start < end || p.End <= p.Start {
			return Problem(fmt.Sprintf("%d〜%d 文字目: 範囲は前から順に、重ならないように書いてください", p.Start, p.End))
		}
		end = p.End
		begins := slices.ContainsFunc(places, func(s Place) bool { return s.Start == p.Start })
		ends := slices.ContainsFunc(places, func(s Place) bool { return s.End == p.End })
		if !begins || !ends {
			return Problem(fmt.Sprintf("%d〜%d 文字目は、文の始めから文の終わりまでではありません", p.Start, p.End))
		}
	}
	return nil
}

// places are the sentences of a document in code points.
func (b *Book) places(d *jikenbo.Document) []Place {
	var list []Place
	at, point := 0, 0
	to := func(offset int) int {
		point += utf8.RuneCountInString(d.Text[at:offset])
		at = offset
		return point
	}
	for _, s := range b.reader.Places(d) {
		list = append(list, placeAt(s, to))
	}
	return list
}

func placeAt(s read.Place, to func(int) int) Place {
	start := to(s.Span.Start)
	return Place{start, to(s.Span.End), s.Opens}
}

// DocumentOf is the ID of the document that words stand for: an ID, an address
// or the number of a case that one document tells.
func (b *Book) DocumentOf(ctx context.Context, words string) (document string, err error) {
	return document, b.DB.Read(ctx, func(tx *store.Tx) error {
		found, err := tx.DocumentsByAddress(words)
		switch {
		case err != nil:
			return err
		case len(found) > 0:
			document = found[len(found)-1].ID
			return nil
		case isNumber(strings.ToUpper(words)):
			document, err = onlyDocument(tx, words)
			return err
		}
		document = strings.ToLower(words)
		_, err = piecesNow(tx, document)
		return err
	})
}

// onlyDocument is the one document that tells a case; several are a Problem.
func onlyDocument(tx *store.Tx, number string) (string, error) {
	row, err := standing(tx, number)
	if err != nil {
		return "", err
	}
	c, err := CaseOf(row)
	if err != nil {
		return "", err
	}
	documents, addresses := []string{}, []string{}
	for _, t := range c.Reports {
		if t.Document != "" && !slices.Contains(documents, t.Document) {
			documents, addresses = append(documents, t.Document), append(addresses, t.Address)
		}
	}
	if len(documents) == 1 {
		return documents[0], nil
	}
	return "", Problem(fmt.Sprintf("%s を伝える文書は %d 件です。文書を指定してください: %s", number, len(documents), strings.Join(addresses, " ")))
}
