package book

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/source"
)

// Prepared is a document that has been read and can be added. Preparing is
// pure and may go on in many goroutines at once.
type Prepared struct {
	raw     []byte
	id      string // SHA-256 of raw, hexadecimal
	doc     *jikenbo.Document
	line    export.Document
	reports []prepared
}

// prepared is a report ready to be kept.
type prepared struct {
	id     string
	kept   kept
	traits link.Traits
	entry  search.Entry // what search finds
}

// kept is what the store keeps of a report: all that its case needs, so that
// no document has to be opened for it.
type kept struct {
	Telling    jikenbo.Telling `json:"telling"`
	Said       *export.Report  `json:"said"`
	Accounts   int             `json:"accounts"`             // reports of its document
	Slips      []Finding       `json:"slips,omitempty"`      // of the writer, in the account
	Prefecture string          `json:"prefecture,omitempty"` // where the organization is, if words say it
}

// Prepare reads one document from its bytes. The error names the origin and
// says why they cannot be read.
func (b *Book) Prepare(raw []byte, from source.Origin) (*Prepared, error) {
	for d, err := range source.Documents(bytes.NewReader(raw), from) {
		if err != nil {
			return nil, err
		}
		return b.prepare(raw, d), nil
	}
	return nil, fmt.Errorf("%s: 文書がありません", from.Name)
}

func (b *Book) prepare(raw []byte, d *jikenbo.Document) *Prepared {
	reports, none := b.reader.Read(d)
	return prepareRead(raw, d, reports, none)
}

// prepareRead prepares what was read in a document.
func prepareRead(raw []byte, d *jikenbo.Document, reports []*jikenbo.Report, none []jikenbo.Skipped) *Prepared {
	sum := sha256.Sum256(raw)
	p := &Prepared{raw: raw, id: hex.EncodeToString(sum[:]), doc: d}
	p.line = export.Of(d, reports, none)
	if len(reports) == 0 {
		return p
	}
	slips := lintDates(d)
	for i, r := range reports {
		x := p.report(r, &p.line.Reports[i])
		x.kept.Slips = slices.Concat(slipsIn(slips, x.kept.Said), lintCounts(x.kept.Said))
		x.kept.Prefecture = prefectureOf(x.kept.Said, r.Span.Of(d.Text))
		x.entry = entryOf(&x.kept, r.Span.Of(d.Text))
		p.reports = append(p.reports, x)
	}
	return p
}

// report is a report with its ID, which follows from the document's bytes and
// the report's place.
func (p *Prepared) report(r *jikenbo.Report, said *export.Report) prepared {
	id := reportID(p.id, r.Span.Start)
	t := link.Of(id, p.id, p.doc, r)
	return prepared{id: id, traits: t, kept: kept{
		Telling: jikenbo.Telling{
			Report: id, Document: p.id, Address: p.doc.Name, Title: p.doc.Title,
			Voice: r.Voice.Value, On: t.Told, Sequence: r.Sequence.Value,
		},
		Said: said, Accounts: len(p.line.Reports),
	}}
}

func reportID(document string, start int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %d", document, start))
	return hex.EncodeToString(sum[:16])
}
