package book

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
)

// entryOf is what search finds of a report: its facts in words, and its own
// words in the document under the document's title, unless that stands over
// other accounts too.
func entryOf(k *kept, own string) search.Entry {
	if k.Accounts == 1 && !strings.Contains(own, k.Telling.Title) {
		own = k.Telling.Title + "\n" + own
	}
	t := &telling{Telling: k.Telling, said: k.Said}
	var facts []search.Fact
	for _, f := range fieldTable {
		for _, s := range f.sayings(t) {
			facts = append(facts, search.Fact{Field: f.name, Words: factWords(&f, &s)})
		}
	}
	if k.Said.Number != nil {
		facts = append(facts, search.Fact{Field: "number", Words: k.Said.Number.Value})
	}
	return search.NewEntry(facts, own)
}

// factWords are the words by which a fact is found: the label of a term, the
// words of a figure, else the value. What only says whether is found by its
// facet: who looks for 漏えい does not want every case of which none is ruled out.
func factWords(f *field, s *jikenbo.Saying) string {
	switch {
	case f.name == "leak" || f.name == "harm":
		return ""
	case f.terms != nil:
		return f.terms.Japanese(s.Value)
	case s.Figure != nil && len(s.Evidence) > 0:
		return s.Evidence[0].Exact
	}
	return s.Value
}

// prefectureOf is where the organization of an account is.
func prefectureOf(said *export.Report, own string) string {
	if said.Organization == nil {
		return ""
	}
	return search.Prefecture(said.Organization.Value, own)
}

// keepRow keeps what facets and orders look at in a case. Its prefecture is
// that of the first report that says one.
func (w *writer) keepRow(row *store.Case, c *jikenbo.Case, members map[string]*member) error {
	prefecture := ""
	for _, t := range c.Reports {
		if m := members[t.Report]; m != nil && prefecture == "" {
			prefecture = m.kept.Prefecture
		}
	}
	return search.KeepRow(w.Tx, search.RowOf(c, row.Changed, prefecture))
}

// Index makes the search index of a casebook that has none of this program's:
// one that was made before there was one, or by another version. progress is
// told the number of documents done; it may be nil.
func (b *Book) Index(ctx context.Context, progress func(int)) error {
	ready := false
	err := b.DB.Read(ctx, func(tx *store.Tx) (err error) {
		ready, err = search.Ready(tx)
		return err
	})
	if err != nil || ready {
		return err
	}
	return b.write(ctx, func(w *writer) error {
		empty, err := search.Start(w.Tx)
		if err != nil || !empty {
			return err
		}
		return errorsOf(w.indexReports(progress), w.indexCases())
	})
}

// indexReports keeps the entries of all active reports.
func (w *writer) indexReports(progress func(int)) error {
	n := 0
	for d, err := range w.EachDocument(0) {
		if err != nil {
			return err
		}
		if n++; progress != nil {
			progress(n)
		}
		if err := w.indexReportsOf(d.ID, string(d.Text)); err != nil {
			return err
		}
	}
	return w.indexReportsOf("", "") // the editor's
}

func (w *writer) indexReportsOf(document, text string) error {
	rows, err := w.ReportsOf(document)
	if err != nil {
		return err
	}
	points := pointsOf(text)
	for _, r := range rows {
		if !r.Active {
			continue
		}
		var k kept
		if err := json.Unmarshal(r.Body, &k); err != nil {
			return err
		}
		if err := search.Keep(w.Tx, r.Seq, entryOf(&k, points.between(r.Start, r.End))); err != nil {
			return err
		}
	}
	return nil
}

// indexCases keeps the rows of all cases.
func (w *writer) indexCases() error {
	for row, err := range w.EachCase() {
		if err != nil {
			return err
		}
		if row.Kind != kindCase {
			continue
		}
		c, err := CaseOf(row)
		if err != nil {
			return err
		}
		members := map[string]*member{}
		var ids []string
		for _, t := range c.Reports {
			ids = append(ids, t.Report)
		}
		if _, err := w.load(ids, members); err != nil {
			return err
		}
		if err := w.keepRow(row, c, members); err != nil {
			return err
		}
	}
	return nil
}
