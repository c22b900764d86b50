package store

import (
	"database/sql"
	"encoding/hex"
	"fmt"
)

// Pair is what was answered about two reports. A is before B as a string.
type Pair struct {
	A, B   string
	Kind   string // "case" or "root"
	Answer string
	Points int
	Body   []byte // JSON
}

// PutPairs keeps answers, in place of what was answered before.
func (tx *Tx) PutPairs(pairs []Pair) error {
	for _, p := range pairs {
		if p.A >= p.B {
			return fmt.Errorf("store: pair %s %s: A must be before B", p.A, p.B)
		}
		_, err := tx.exec(`INSERT INTO pair (a, b, kind, answer, points, body) VALUES (
			(SELECT seq FROM report WHERE id = ?), (SELECT seq FROM report WHERE id = ?), ?, ?, ?, ?)
			ON CONFLICT (a, b, kind) DO UPDATE SET
				answer = excluded.answer, points = excluded.points, body = excluded.body`,
			id(p.A), id(p.B), p.Kind, p.Answer, p.Points, packed{p.Body})
		if err != nil {
			return err
		}
	}
	return nil
}

// PairsOf are the pairs that any of these reports is in, in the order of A, B, Kind.
func (tx *Tx) PairsOf(reports []string) ([]Pair, error) {
	return ask(tx, scanPair, `
		WITH these AS (SELECT seq FROM report WHERE id IN (SELECT unhex(value) FROM json_each(?))),
			found AS (
				SELECT a, b, kind, answer, points, body FROM pair WHERE a IN (SELECT seq FROM these)
				UNION SELECT a, b, kind, answer, points, body FROM pair WHERE b IN (SELECT seq FROM these))
		SELECT ra.id, rb.id, f.kind, f.answer, f.points, f.body FROM found f
		JOIN report ra ON ra.seq = f.a JOIN report rb ON rb.seq = f.b
		ORDER BY ra.id, rb.id, f.kind`, ids(reports))
}

// CasesPairedWith are the numbers of the cases of reports that pairs of a kind
// and answer connect with these, in order.
func (tx *Tx) CasesPairedWith(reports []string, kind, answer string) ([]string, error) {
	return ask(tx, value[string], `
		WITH these AS (SELECT seq FROM report WHERE id IN (SELECT unhex(value) FROM json_each(?))),
			other AS (
				SELECT b AS report FROM pair WHERE a IN (SELECT seq FROM these) AND kind = ? AND answer = ?
				UNION SELECT a FROM pair WHERE b IN (SELECT seq FROM these) AND kind = ? AND answer = ?)
		SELECT DISTINCT c.number FROM other o JOIN case_report c ON c.report = o.report ORDER BY c.number`,
		ids(reports), kind, answer, kind, answer)
}

func scanPair(rows *sql.Rows) (p Pair, err error) {
	var a, b, body []byte
	if err := rows.Scan(&a, &b, &p.Kind, &p.Answer, &p.Points, &body); err != nil {
		return p, err
	}
	p.A, p.B = hex.EncodeToString(a), hex.EncodeToString(b)
	return p, unpack(body, &p.Body)
}
