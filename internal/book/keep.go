package book

import (
	"encoding/json"

	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
)

// keep keeps the document and where it was found; false if it was known.
func (w *writer) keep(p *Prepared) (fresh bool, err error) {
	blocks, err := json.Marshal(p.doc.Blocks)
	if err != nil {
		return false, err
	}
	links, err := json.Marshal(p.doc.Links)
	if err != nil {
		return false, err
	}
	row := &store.Document{
		ID: p.id, TextSHA256: p.line.SHA256, Title: p.doc.Title, MediaType: p.doc.MediaType, Encoding: p.doc.Encoding,
		Published: string(p.doc.Published), Modified: string(p.doc.Modified), Site: p.doc.Site, SiteName: p.doc.SiteName,
		Added: w.now, Raw: p.raw, Text: []byte(p.doc.Text), Blocks: blocks, Links: links,
	}
	fresh, err = w.PutDocument(row)
	return fresh, errorsOf(err, w.AddAddress(p.id, p.doc.Name, w.now))
}

// keepReports keeps the reports of a document and what comparing them with
// those near them says.
func (w *writer) keepReports(p *Prepared) (ids []string, err error) {
	for _, r := range p.reports {
		if err := w.keepReport(&r, "document"); err != nil {
			return nil, err
		}
		ids = append(ids, r.id)
	}
	return ids, nil
}

func (w *writer) keepReport(r *prepared, kind string) error {
	body, err := json.Marshal(r.kept)
	if err != nil {
		return err
	}
	traits, err := json.Marshal(r.traits)
	if err != nil {
		return err
	}
	var keys []string
	if kind == "document" {
		keys = r.traits.Keys()
	}
	row := &store.Report{ID: r.id, Document: r.kept.Telling.Document, Start: r.kept.Said.Start, End: r.kept.Said.End, Kind: kind, Active: true, Traits: traits, Body: body}
	if err := w.PutReport(row, keys); err != nil {
		return err
	}
	if err := search.Keep(w.Tx, row.Seq, r.entry); err != nil || kind != "document" {
		return err
	}
	return w.compare(&r.traits)
}
