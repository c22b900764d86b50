// Package export writes what was read in the formats others read: one file a
// format, each to an io.Writer.
package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"math"

	"github.com/jikenbo/jikenbo"
)

// Fact is a value as it is published and kept, with its words.
type Fact struct {
	Value      string             `json:"value"`
	Evidence   []jikenbo.Evidence `json:"evidence"`
	Rule       string             `json:"rule"`
	Confidence float64            `json:"confidence"`
}

// Count is a figure of a Report.
type Count struct {
	jikenbo.Figure
	Evidence []jikenbo.Evidence `json:"evidence"`
	Rule     string             `json:"rule"`
}

// Party is another body in whose hands it happened; Name is nil where the text
// does not name it.
type Party struct {
	Name *Fact `json:"name"`
	Role *Fact `json:"role"`
}

// Report is a report as it is published and kept: every fact with its exact
// words, so that it stands without its document. What the text does not say is
// nil. Its fields are those of doc/format.md.
type Report struct {
	Start        int     `json:"start"`
	End          int     `json:"end"`
	Case         string  `json:"case,omitempty"` // number; only of reports in a casebook
	Root         string  `json:"root,omitempty"` // number of the root event, likewise
	Depth        string  `json:"depth"`
	Number       *Fact   `json:"number"`
	Organization *Fact   `json:"organization"`
	Site         *Fact   `json:"site"`
	Aliases      []Fact  `json:"aliases"`
	Sector       *Fact   `json:"sector"`
	Through      []Party `json:"through"`
	Types        []Fact  `json:"types"`
	Leak         *Fact   `json:"leak"`
	Counts       []Count `json:"counts"`
	Data         []Fact  `json:"data"`
	OccurredFrom *Fact   `json:"occurred_from"`
	OccurredTo   *Fact   `json:"occurred_to"`
	Discovered   *Fact   `json:"discovered"`
	Disclosed    *Fact   `json:"disclosed"`
	DiscoveredBy *Fact   `json:"discovered_by"`
	ReportedTo   []Fact  `json:"reported_to"`
	Harm         *Fact   `json:"harm"`
	Voice        *Fact   `json:"voice"`
	Sequence     *Fact   `json:"sequence"`
	Systems      []Fact  `json:"systems"`
	Responses    []Fact  `json:"responses"`
	Prevention   []Fact  `json:"prevention"`
	Events       []Event `json:"events"`
}

// Event is a dated deed of a Report.
type Event struct {
	Kind string `json:"kind"`
	Date Fact   `json:"date"`
}

// Skipped is a stretch that is no report.
type Skipped struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Why   string `json:"why"`
}

// Document is one line of JSON Lines: a document and its reports.
type Document struct {
	Document  string    `json:"document"`
	Title     *string   `json:"title"`
	Published *string   `json:"published"`
	MediaType string    `json:"media_type"`
	SHA256    string    `json:"text_sha256"`
	Reports   []Report  `json:"reports"`
	Skipped   []Skipped `json:"not_reports"`
}

// Of is a document and its reports as they are published and kept. Offsets
// count Unicode code points of the document's text.
func Of(d *jikenbo.Document, reports []*jikenbo.Report, none []jikenbo.Skipped) Document {
	p := newPoints(d.Text)
	sum := sha256.Sum256([]byte(d.Text))
	line := Document{
		Document: d.Name, Title: orNull(d.Title), Published: orNull(string(d.Published)),
		MediaType: d.MediaType, SHA256: hex.EncodeToString(sum[:]),
		Reports: []Report{}, Skipped: []Skipped{},
	}
	for _, r := range reports {
		line.Reports = append(line.Reports, p.report(r))
	}
	for _, s := range none {
		line.Skipped = append(line.Skipped, Skipped{p.at(s.Span.Start), p.at(s.Span.End), s.Why})
	}
	return line
}

// Reports writes one document and its reports as one line of JSON
// (doc/format.md).
func Reports(w io.Writer, d *jikenbo.Document, reports []*jikenbo.Report, none []jikenbo.Skipped) error {
	return Of(d, reports, none).Write(w)
}

// Write writes the line.
func (d Document) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(d)
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (p *points) report(r *jikenbo.Report) Report {
	return Report{
		Start: p.at(r.Span.Start), End: p.at(r.Span.End), Depth: string(r.Depth),
		Number: one(p, r.Number), Organization: one(p, r.Organization), Site: one(p, r.Site),
		Aliases: many(p, r.Aliases), Sector: one(p, r.Sector), Through: p.parties(r.Through),
		Types: many(p, r.Types), Leak: one(p, r.Leak), Counts: p.counts(r.Counts), Data: many(p, r.Data),
		OccurredFrom: one(p, r.OccurredFrom), OccurredTo: one(p, r.OccurredTo),
		Discovered: one(p, r.Discovered), Disclosed: one(p, r.Disclosed),
		DiscoveredBy: one(p, r.DiscoveredBy), ReportedTo: many(p, r.ReportedTo),
		Harm: one(p, r.Harm), Voice: one(p, r.Voice), Sequence: one(p, r.Sequence), Systems: many(p, r.Systems),
		Responses: many(p, r.Responses), Prevention: many(p, r.Prevention), Events: p.events(r.Events),
	}
}

// one prints a fact, null if the document does not say it.
func one[T ~string](p *points, f jikenbo.Fact[T]) *Fact {
	if !f.Said() {
		return nil
	}
	return &Fact{string(f.Value), p.quotes(f.Evidence), f.Rule, math.Round(f.Confidence*100) / 100}
}

func many[T ~string](p *points, facts []jikenbo.Fact[T]) []Fact {
	out := make([]Fact, 0, len(facts))
	for _, f := range facts {
		out = append(out, *one(p, f))
	}
	return out
}

func (p *points) parties(parties []jikenbo.Party) []Party {
	out := make([]Party, 0, len(parties))
	for _, x := range parties {
		out = append(out, Party{one(p, x.Name), one(p, x.Role)})
	}
	return out
}

func (p *points) events(events []jikenbo.Dated) []Event {
	out := make([]Event, 0, len(events))
	for _, e := range events {
		out = append(out, Event{string(e.Kind), *one(p, e.Date)})
	}
	return out
}

func (p *points) counts(counts []jikenbo.Count) []Count {
	out := make([]Count, 0, len(counts))
	for _, c := range counts {
		out = append(out, Count{jikenbo.Figure{Value: c.Value, Unit: c.Unit, Qualifier: c.Qualifier, Status: c.Status, What: c.What}, p.quotes(c.Evidence), c.Rule})
	}
	return out
}
