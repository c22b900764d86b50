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

// fact is a value as it is printed, with its words.
type fact struct {
	Value      string  `json:"value"`
	Evidence   []quote `json:"evidence"`
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
}

type count struct {
	Value     int64   `json:"value"`
	Unit      string  `json:"unit"`
	Qualifier string  `json:"qualifier"`
	Status    string  `json:"status"`
	What      string  `json:"what"`
	Evidence  []quote `json:"evidence"`
	Rule      string  `json:"rule"`
}

type party struct {
	Name *fact `json:"name"`
	Role *fact `json:"role"`
}

type report struct {
	Start        int     `json:"start"`
	End          int     `json:"end"`
	Depth        string  `json:"depth"`
	Number       *fact   `json:"number"`
	Organization *fact   `json:"organization"`
	Site         *fact   `json:"site"`
	Aliases      []fact  `json:"aliases"`
	Sector       *fact   `json:"sector"`
	Through      []party `json:"through"`
	Types        []fact  `json:"types"`
	Leak         *fact   `json:"leak"`
	Counts       []count `json:"counts"`
	Data         []fact  `json:"data"`
	OccurredFrom *fact   `json:"occurred_from"`
	OccurredTo   *fact   `json:"occurred_to"`
	Discovered   *fact   `json:"discovered"`
	Disclosed    *fact   `json:"disclosed"`
	DiscoveredBy *fact   `json:"discovered_by"`
	ReportedTo   []fact  `json:"reported_to"`
	Harm         *fact   `json:"harm"`
	Sequence     *fact   `json:"sequence"`
	Systems      []fact  `json:"systems"`
	Responses    []fact  `json:"responses"`
	Prevention   []fact  `json:"prevention"`
}

type skipped struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Why   string `json:"why"`
}

type document struct {
	Document  string    `json:"document"`
	Title     *string   `json:"title"`
	Published *string   `json:"published"`
	MediaType string    `json:"media_type"`
	SHA256    string    `json:"text_sha256"`
	Reports   []report  `json:"reports"`
	Skipped   []skipped `json:"not_reports"`
}

// Reports writes one document and its reports as one line of JSON
// (doc/format.md). Offsets count Unicode code points of the document's text.
func Reports(w io.Writer, d *jikenbo.Document, reports []*jikenbo.Report, none []jikenbo.Skipped) error {
	p := newPoints(d.Text)
	sum := sha256.Sum256([]byte(d.Text))
	line := document{
		Document: d.Name, Title: orNull(d.Title), Published: orNull(string(d.Published)),
		MediaType: d.MediaType, SHA256: hex.EncodeToString(sum[:]),
		Reports: []report{}, Skipped: []skipped{},
	}
	for _, r := range reports {
		line.Reports = append(line.Reports, p.report(r))
	}
	for _, s := range none {
		line.Skipped = append(line.Skipped, skipped{p.at(s.Span.Start), p.at(s.Span.End), s.Why})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(line)
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (p *points) report(r *jikenbo.Report) report {
	return report{
		Start: p.at(r.Span.Start), End: p.at(r.Span.End), Depth: string(r.Depth),
		Number: one(p, r.Number), Organization: one(p, r.Organization), Site: one(p, r.Site),
		Aliases: many(p, r.Aliases), Sector: one(p, r.Sector), Through: p.parties(r.Through),
		Types: many(p, r.Types), Leak: one(p, r.Leak), Counts: p.counts(r.Counts), Data: many(p, r.Data),
		OccurredFrom: one(p, r.OccurredFrom), OccurredTo: one(p, r.OccurredTo),
		Discovered: one(p, r.Discovered), Disclosed: one(p, r.Disclosed),
		DiscoveredBy: one(p, r.DiscoveredBy), ReportedTo: many(p, r.ReportedTo),
		Harm: one(p, r.Harm), Sequence: one(p, r.Sequence), Systems: many(p, r.Systems),
		Responses: many(p, r.Responses), Prevention: many(p, r.Prevention),
	}
}

// one prints a fact, null if the document does not say it.
func one[T ~string](p *points, f jikenbo.Fact[T]) *fact {
	if !f.Said() {
		return nil
	}
	return &fact{string(f.Value), p.quotes(f.Evidence), f.Rule, math.Round(f.Confidence*100) / 100}
}

func many[T ~string](p *points, facts []jikenbo.Fact[T]) []fact {
	out := make([]fact, 0, len(facts))
	for _, f := range facts {
		out = append(out, *one(p, f))
	}
	return out
}

func (p *points) parties(parties []jikenbo.Party) []party {
	out := make([]party, 0, len(parties))
	for _, x := range parties {
		out = append(out, party{one(p, x.Name), one(p, x.Role)})
	}
	return out
}

func (p *points) counts(counts []jikenbo.Count) []count {
	out := make([]count, 0, len(counts))
	for _, c := range counts {
		out = append(out, count{c.Value, string(c.Unit), string(c.Qualifier), string(c.Status), c.What, p.quotes(c.Evidence), c.Rule})
	}
	return out
}
