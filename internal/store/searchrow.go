package store

import (
	"database/sql"
	"iter"
)

// SearchRow is what facets look at in a case.
type SearchRow struct {
	Version int64
	Body    []byte
}

// PutSearchRow keeps the row of a case, in place of its former one.
func (tx *Tx) PutSearchRow(number, body string) error {
	_, err := tx.exec(`INSERT INTO search_row (number, version, body)
		VALUES (?, (SELECT COALESCE(MAX(version), 0) + 1 FROM search_row), ?)
		ON CONFLICT (number) DO UPDATE SET version = excluded.version, body = excluded.body`, number, body)
	return err
}

// SearchRows are the rows after a version, in the order of their versions.
func (tx *Tx) SearchRows(after int64) iter.Seq2[SearchRow, error] {
	const page = 4096 // rows in memory at a time
	return func(yield func(SearchRow, error) bool) {
		for at := after; ; {
			rows, err := ask(tx, func(rows *sql.Rows) (r SearchRow, err error) {
				err = rows.Scan(&r.Version, &r.Body)
				return r, err
			}, "SELECT version, body FROM search_row WHERE version > ? ORDER BY version LIMIT ?", at, page)
			if err != nil {
				yield(SearchRow{}, err)
				return
			}
			for _, r := range rows {
				if !yield(r, nil) {
					return
				}
				at = r.Version
			}
			if len(rows) < page {
				return
			}
		}
	}
}

// SearchVersion is the version of the row written last, 0 if there is none.
func (tx *Tx) SearchVersion() (int64, error) {
	v, _, err := askOne(tx, value[int64], "SELECT COALESCE(MAX(version), 0) FROM search_row")
	return v, err
}
