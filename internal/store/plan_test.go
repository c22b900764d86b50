package store

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// No question about single things goes through a whole table.
func TestPlans(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "a.db"))
	write(t, db, everything)
	whole := regexp.MustCompile(`^SCAN (a|address|c|case_report|cases|content|d|document|p|pair|r|ra|rb|report|report_key|search_block|search_entry|search_page|search_row|e|t|tie)( USING .*)?$`)
	s := db.takeIdle()
	defer db.release(s, true)
	for text := range s.stmts {
		if !regexp.MustCompile(`^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)`).MatchString(text) {
			continue
		}
		args := make([]any, strings.Count(text, "?"))
		rows, err := s.conn.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+text, args...)
		if err != nil {
			t.Fatal(text, err)
		}
		for _, step := range steps(t, rows) {
			if whole.MatchString(step) {
				t.Errorf("%s\n%s", text, step)
			}
		}
	}
}

// steps are the steps of a plan.
func steps(t *testing.T, rows *sql.Rows) (all []string) {
	t.Helper()
	defer rows.Close()
	for rows.Next() {
		var id, parent, none int
		var detail string
		if err := rows.Scan(&id, &parent, &none, &detail); err != nil {
			t.Fatal(err)
		}
		all = append(all, detail)
	}
	return all
}

// everything asks and writes all that is about single things.
func everything(tx *Tx) error {
	for i := range 3 {
		if _, err := step(tx, fmt.Sprint(i)); err != nil {
			return err
		}
	}
	d := document(fmt.Sprint("0", 1, 0))
	r := report(d, 0)
	ids, one := []string{r.ID}, "JB-2023-0001"
	errs := []error{tx.PutReport(r, []string{"a"}), tx.AddAddress(d.ID, "a", 1), tx.PutAsks([]Ask{{Subject: one}}),
		tx.AppendOperation(&Operation{}), tx.PutTies([]Tie{{1, r.ID, r.ID, true}}), tx.MarkUndone(1, 1)}
	ask := func(_ any, err error) { errs = append(errs, err) }
	ask(tx.Document(d.ID))
	ask(tx.FullDocuments([]string{d.ID}))
	ask(tx.DocumentsByAddress("a"))
	ask(tx.AddressesOf(d.ID))
	ask(tx.Reports(ids))
	ask(tx.ReportsOf(d.ID))
	ask(tx.ReportsOf(""))
	ask(tx.ReportsByKeys([]string{"a"}, 9))
	ask(tx.PairsOf(ids))
	ask(tx.Case(one))
	ask(tx.CasesOf(ids))
	ask(tx.ReportsOfCase(one))
	ask(tx.CasesOfRoot(one))
	ask(tx.NumbersAnchoredAt(ids))
	ask(tx.Ties(ids))
	ask(tx.TiesOf(1))
	ask(nil, tx.PutSearchEntry(r.Seq, &SearchEntry{}))
	ask(nil, tx.PutSearchBlock(&SearchBlock{}, [][]byte{{1}}, 0, 1))
	ask(nil, tx.PutSearchRow(one, "{}"))
	ask(tx.SearchEntries(1))
	ask(tx.SearchHits([]string{one}))
	ask(tx.SearchBlocks(1))
	ask(nil, tx.SearchPages([]int64{1}, func(int64, []byte) {}))
	ask(tx.SearchVersion())
	ask(tx.Changes(ChangeFilter{Since: 1}))
	ask(tx.Changes(ChangeFilter{Numbers: []string{one}, Latest: true}))
	for range tx.SearchRows(1) {
	}
	ask(tx.Operations(0))
	ask(tx.AsksOf([]string{one}))
	for _, err := range tx.EachDocument(0) {
		errs = append(errs, err)
	}
	for _, err := range tx.EachCase() {
		errs = append(errs, err)
	}
	return errors.Join(append(errs, tx.RetireReports(ids), tx.Assign("", ids), tx.DeleteAsks([]string{one}))...)
}
