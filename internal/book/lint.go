package book

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Finding is a slip that lint sees: of the source, or of our reading.
type Finding struct {
	Code     string             `json:"code"`
	Words    string             `json:"words"` // for the editor, in Japanese
	Number   string             `json:"number,omitempty"`
	Document string             `json:"document,omitempty"`
	Address  string             `json:"address,omitempty"`
	Evidence []jikenbo.Evidence `json:"evidence"`
}

// lintDates finds printed dates that their weekday or the era beside them
// contradicts.
func lintDates(d *jikenbo.Document) []Finding {
	var found []Finding
	t := jtext.Fold(d.Text)
	for _, r := range jtext.Resolve(jtext.Dates(t.Folded), d.Published) {
		if !r.Doubt {
			continue
		}
		words := fmt.Sprintf("日付 %s は曜日か元号と合いません", r.Value)
		if r.Likely != "" {
			words += fmt.Sprintf("(%s か)", r.Likely)
		}
		found = append(found, Finding{Code: "calendar", Words: words, Evidence: export.Evidence(d.Text, t.Back(r.Start, r.End))})
	}
	return found
}

// slipsIn are the findings inside a report.
func slipsIn(found []Finding, r *export.Report) []Finding {
	var in []Finding
	for _, f := range found {
		if e := f.Evidence[0]; e.Start >= r.Start && e.End <= r.End {
			in = append(in, f)
		}
	}
	return in
}

// lintCounts finds figures of one unit in one report of which one is 延べ and
// one is not, and figures that differ just by 10,000, as 万 and 億 do.
func lintCounts(r *export.Report) []Finding {
	var found []Finding
	for i, a := range r.Counts {
		for _, b := range r.Counts[:i] {
			if a.Unit != b.Unit || a.Value == b.Value {
				continue
			}
			both := append(append([]jikenbo.Evidence{}, b.Evidence...), a.Evidence...)
			if running(a) != running(b) {
				found = append(found, Finding{Code: "running_total", Evidence: both, Words: fmt.Sprintf("延べ数と実数が並んでいます: %d / %d", b.Value, a.Value)})
			}
			if a.Value == b.Value*1e4 || b.Value == a.Value*1e4 {
				found = append(found, Finding{Code: "man_oku", Evidence: both, Words: fmt.Sprintf("万と億の取り違えかもしれません: %d / %d", b.Value, a.Value)})
			}
		}
	}
	return found
}

// running tells whether a figure counts the same person more than once.
func running(c export.Count) bool {
	words := c.What
	for _, e := range c.Evidence {
		words += e.Exact
	}
	return strings.Contains(words, "延べ") || strings.Contains(words, "のべ") || strings.Contains(words, "述べ")
}

// Lint looks through the whole casebook for slips: dates that contradict their
// weekday or era, 延べ beside 実数, 万 for 億, a digit too many.
func (b *Book) Lint(ctx context.Context) ([]Finding, error) {
	found := []Finding{}
	err := b.DB.Read(ctx, func(tx *store.Tx) error {
		found = found[:0]
		for d, err := range tx.EachDocument(0) {
			if err != nil {
				return err
			}
			list, err := lintDocument(tx, d)
			if err != nil {
				return err
			}
			found = append(found, list...)
		}
		for c, err := range tx.EachCase() {
			if err != nil {
				return err
			}
			list, err := lintCase(c)
			if err != nil {
				return err
			}
			found = append(found, list...)
		}
		return nil
	})
	return found, err
}

func lintDocument(tx *store.Tx, d *store.Document) ([]Finding, error) {
	rows, err := tx.ReportsOf(d.ID)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	var list []Finding
	for _, r := range rows {
		var k kept
		if err := json.Unmarshal(r.Body, &k); err != nil {
			return nil, err
		}
		if r.Active {
			list = append(list, k.Slips...)
		}
	}
	addresses, err := tx.AddressesOf(d.ID)
	for i := range list {
		list[i].Document = d.ID
		if len(addresses) > 0 {
			list[i].Address = addresses[0].Address
		}
	}
	return list, err
}

// lintCase takes over the doubts about a case that are slips.
func lintCase(row *store.Case) ([]Finding, error) {
	if row.Kind != kindCase || row.State != string(jikenbo.StateOpen) {
		return nil, nil
	}
	c, err := CaseOf(row)
	if err != nil {
		return nil, err
	}
	var list []Finding
	for _, d := range c.Doubts {
		if d.Code == "tenfold" || d.Code == "after_disclosure" {
			list = append(list, Finding{Code: d.Code, Words: d.Words, Number: c.Number, Evidence: []jikenbo.Evidence{}})
		}
	}
	return list, nil
}
