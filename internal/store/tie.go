package store

import (
	"database/sql"
	"encoding/hex"
)

// Tie is an editor's word on two reports: they belong together, or apart.
type Tie struct {
	Operation int64
	A, B      string
	Apart     bool
}

// PutTies keeps the ties that an operation made.
func (tx *Tx) PutTies(ties []Tie) error {
	for _, t := range ties {
		_, err := tx.exec(`INSERT INTO tie (operation, a, b, apart) VALUES (?,
			(SELECT seq FROM report WHERE id = ?), (SELECT seq FROM report WHERE id = ?), ?)
			ON CONFLICT (operation, a, b) DO UPDATE SET apart = excluded.apart`,
			t.Operation, id(t.A), id(t.B), t.Apart)
		if err != nil {
			return err
		}
	}
	return nil
}

func scanTie(rows *sql.Rows) (t Tie, err error) {
	var a, b []byte
	err = rows.Scan(&t.Operation, &a, &b, &t.Apart)
	t.A, t.B = hex.EncodeToString(a), hex.EncodeToString(b)
	return t, err
}

// Ties are the ties of these reports that hold: whose operation is not undone.
func (tx *Tx) Ties(reports []string) ([]Tie, error) {
	return ask(tx, scanTie, `
		WITH these AS (SELECT seq FROM report WHERE id IN (SELECT unhex(value) FROM json_each(?))),
			found AS (
				SELECT operation, a, b, apart FROM tie WHERE a IN (SELECT seq FROM these)
				UNION SELECT operation, a, b, apart FROM tie WHERE b IN (SELECT seq FROM these))
		SELECT f.operation, ra.id, rb.id, f.apart FROM found f
		JOIN report ra ON ra.seq = f.a JOIN report rb ON rb.seq = f.b JOIN operation o ON o.id = f.operation
		WHERE o.undone_by IS NULL ORDER BY f.operation, ra.id, rb.id`, ids(reports))
}

// TiesOf are the ties that an operation made, whether it holds or not.
func (tx *Tx) TiesOf(operation int64) ([]Tie, error) {
	return ask(tx, scanTie, `SELECT t.operation, ra.id, rb.id, t.apart FROM tie t
		JOIN report ra ON ra.seq = t.a JOIN report rb ON rb.seq = t.b
		WHERE t.operation = ? ORDER BY ra.id, rb.id`, operation)
}
