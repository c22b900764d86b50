package store

import (
	"database/sql"
	"encoding/hex"
)

// Report is one account of an incident. ID is hexadecimal, of any length.
type Report struct {
	ID       string
	Seq      int64  // in the order of arrival; given by the store
	Document string // empty if it stands in none
	Start    int
	End      int
	Kind     string // "document" or "editor"
	Active   bool   // false once a later reading does not find it any more
	Traits   []byte // JSON: what linking compares
	Body     []byte // JSON: the report itself
}

// PutReport keeps a report with the keys under which others may find it; one
// that is known takes the new values and keys. It gives the report its Seq.
func (tx *Tx) PutReport(r *Report, keys []string) error {
	document, err := tx.documentOf(r)
	if err != nil {
		return err
	}
	values := []any{document, r.Start, r.End, r.Kind, r.Active, packed{r.Traits}, packed{r.Body}, id(r.ID)}
	seq, fresh, err := tx.give(`INSERT INTO report
		(seq, document, span_start, span_end, kind, active, traits, body, id)
		VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM report), ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO NOTHING RETURNING seq`, values...)
	if err == nil && !fresh {
		seq, err = tx.changeReport(values)
	}
	if r.Seq = seq; err != nil || len(keys) == 0 {
		return err
	}
	_, err = tx.exec(`INSERT INTO report_key (key, report)
		SELECT DISTINCT CAST(value AS BIGINT), CAST(? AS INTEGER) FROM json_each(?)`, seq, hashesOf(keys))
	return err
}

// documentOf is the row of a report's document, nil if it has none.
func (tx *Tx) documentOf(r *Report) (any, error) {
	if r.Document == "" {
		return nil, nil
	}
	if r.Document == tx.put.ID {
		return tx.put.Seq, nil
	}
	seq, known, err := askOne(tx, value[int64], "SELECT seq FROM document WHERE id = ?", id(r.Document))
	if err != nil || !known {
		return nil, unknown(err, "document", r.Document)
	}
	return seq, nil
}

// changeReport gives a known report other values, and takes its keys away.
func (tx *Tx) changeReport(values []any) (int64, error) {
	seq, _, err := tx.give(`UPDATE report SET document = ?, span_start = ?, span_end = ?, kind = ?,
		active = ?, traits = ?, body = ? WHERE id = ? RETURNING seq`, values...)
	if err != nil {
		return 0, err
	}
	_, err = tx.exec("DELETE FROM report_key WHERE report = ?", seq)
	return seq, err
}

// RetireReports takes reports out of what linking sees: they stay, and stay in
// their cases, but are not active, have no keys and are in no pair.
func (tx *Tx) RetireReports(reports []string) error {
	const these = "(SELECT seq FROM report WHERE id IN (SELECT unhex(value) FROM json_each(?)))"
	for _, step := range []string{
		"DELETE FROM report_key WHERE report IN " + these,
		"DELETE FROM pair WHERE a IN " + these,
		"DELETE FROM pair WHERE b IN " + these,
		"UPDATE report SET active = FALSE WHERE seq IN " + these,
	} {
		if _, err := tx.exec(step, ids(reports)); err != nil {
			return err
		}
	}
	return nil
}

const reportColumns = `r.id, r.seq, COALESCE(d.id, ?), r.span_start, r.span_end, r.kind, r.active, r.traits`

// scanReport scans reportColumns and, if there is one more, the body.
func scanReport(rows *sql.Rows) (*Report, error) {
	var r Report
	var name, document, traits, body []byte
	to := []any{&name, &r.Seq, &document, &r.Start, &r.End, &r.Kind, &r.Active, &traits, &body}
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	if err := rows.Scan(to[:len(columns)]...); err != nil {
		return nil, err
	}
	r.ID, r.Document = hex.EncodeToString(name), hex.EncodeToString(document)
	if err := unpack(traits, &r.Traits); err != nil || body == nil {
		return &r, err
	}
	return &r, unpack(body, &r.Body)
}

// Reports are the reports of these IDs that are known, ordered by ID.
func (tx *Tx) Reports(reports []string) ([]*Report, error) {
	return ask(tx, scanReport, "SELECT "+reportColumns+`, r.body
		FROM report r LEFT JOIN document d ON d.seq = r.document
		WHERE r.id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY r.id`, id(""), ids(reports))
}

// ReportsOf are the reports of a document, retired ones too, as they stand in
// it; of no document if it is empty.
func (tx *Tx) ReportsOf(document string) ([]*Report, error) {
	if document == "" {
		return ask(tx, scanReport, "SELECT "+reportColumns+`, r.body
			FROM report r LEFT JOIN document d ON d.seq = r.document
			WHERE r.document IS NULL ORDER BY r.seq`, id(""))
	}
	return ask(tx, scanReport, "SELECT "+reportColumns+`, r.body
		FROM report r JOIN document d ON d.seq = r.document
		WHERE d.id = ? ORDER BY r.span_start, r.span_end, r.seq`, id(""), id(document))
}

// ReportsByKeys are the active reports that share one of the keys, without
// Body: those that share the most first, then by ID, so that a cut at limit does
// not depend on the order of arrival.
func (tx *Tx) ReportsByKeys(keys []string, limit int) ([]*Report, error) {
	return ask(tx, scanReport, "SELECT "+reportColumns+`
		FROM (SELECT report, COUNT(*) AS shared FROM report_key
			WHERE key IN (SELECT CAST(value AS BIGINT) FROM json_each(?)) GROUP BY report) k
		JOIN report r ON r.seq = k.report LEFT JOIN document d ON d.seq = r.document
		WHERE r.active ORDER BY k.shared DESC, r.id LIMIT ?`, id(""), hashesOf(keys), limit)
}
