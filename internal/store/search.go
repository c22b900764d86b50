package store

import (
	"database/sql"
	"encoding/hex"
)

// SearchEntry is what is found of a report.
type SearchEntry struct {
	Seq   int64  // given by the store; another one when the entry changes
	Facts []byte // what its facts say
	Text  []byte // its words; empty once its block is written
}

// SearchHit is the entry of a report and where the report stands.
type SearchHit struct {
	Number     string // of its case
	Report     string // ID
	Document   string // ID, empty if it stands in none
	Start, End int    // in code points of the document's text
	Entry      SearchEntry
}

// PutSearchEntry keeps the entry of a report, by its Seq, in place of its former
// one, and gives it its Seq.
func (tx *Tx) PutSearchEntry(report int64, e *SearchEntry) error {
	var err error
	e.Seq, _, err = tx.give(`INSERT INTO search_entry (seq, report, facts, text)
		VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM search_entry), ?, ?, ?) RETURNING seq`, report, packed{e.Facts}, packed{e.Text})
	if err != nil {
		return err
	}
	_, err = tx.exec("DELETE FROM search_entry WHERE report = ? AND seq < ?", report, e.Seq)
	return err
}

// SearchEntries are the entries after one, in the order of Seq.
func (tx *Tx) SearchEntries(after int64) ([]*SearchEntry, error) {
	return ask(tx, scanSearchEntry, "SELECT seq, facts, text FROM search_entry WHERE seq > ? ORDER BY seq", after)
}

// SearchHits are the entries of the reports of some cases, without Text, with
// the ID of the document that each stands in, in the order in which the reports
// arrived.
func (tx *Tx) SearchHits(numbers []string) ([]*SearchHit, error) {
	return ask(tx, func(rows *sql.Rows) (*SearchHit, error) {
		var h SearchHit
		var report, document, facts []byte
		if err := rows.Scan(&h.Number, &report, &document, &h.Start, &h.End, &h.Entry.Seq, &facts); err != nil {
			return nil, err
		}
		h.Report, h.Document = hex.EncodeToString(report), hex.EncodeToString(document)
		return &h, unpack(facts, &h.Entry.Facts)
	}, `SELECT c.number, r.id, COALESCE(d.id, ?), r.span_start, r.span_end, e.seq, e.facts FROM case_report c
		JOIN report r ON r.seq = c.report JOIN search_entry e ON e.report = c.report
		LEFT JOIN document d ON d.seq = r.document
		WHERE c.number IN (SELECT value FROM json_each(?)) ORDER BY c.report`, id(""), texts(numbers))
}

func scanSearchEntry(rows *sql.Rows) (*SearchEntry, error) {
	var e SearchEntry
	var facts, text []byte
	if err := rows.Scan(&e.Seq, &facts, &text); err != nil {
		return nil, err
	}
	if err := unpack(facts, &e.Facts); err != nil {
		return nil, err
	}
	return &e, unpack(text, &e.Text)
}

// SearchBlock says where the pages of a block are: from Page on, each beginning
// with one of Firsts.
type SearchBlock struct {
	Seq    int64
	Page   int64
	Firsts []byte
}

// PutSearchBlock keeps the pages of a block and takes away the texts of its
// entries, those after one up to another.
func (tx *Tx) PutSearchBlock(b *SearchBlock, pages [][]byte, after, last int64) error {
	var err error
	if b.Page, _, err = askOne(tx, value[int64], "SELECT COALESCE(MAX(seq), 0) + 1 FROM search_page"); err != nil {
		return err
	}
	for i, body := range pages {
		if _, err := tx.exec("INSERT INTO search_page (seq, body) VALUES (?, ?)", b.Page+int64(i), body); err != nil {
			return err
		}
	}
	if _, err := tx.exec("INSERT INTO search_block (seq, page, firsts) VALUES (?, ?, ?)", b.Seq, b.Page, packed{b.Firsts}); err != nil {
		return err
	}
	_, err = tx.exec("UPDATE search_entry SET text = ? WHERE seq > ? AND seq <= ?", packed{nil}, after, last)
	return err
}

// SearchBlocks are the blocks from one on.
func (tx *Tx) SearchBlocks(from int64) ([]*SearchBlock, error) {
	return ask(tx, func(rows *sql.Rows) (*SearchBlock, error) {
		var b SearchBlock
		var firsts []byte
		if err := rows.Scan(&b.Seq, &b.Page, &firsts); err != nil {
			return nil, err
		}
		return &b, unpack(firsts, &b.Firsts)
	}, "SELECT seq, page, firsts FROM search_block WHERE seq >= ? ORDER BY seq", from)
}

// SearchPages gives the pages of these numbers to a function, in no order; it
// must not keep them.
func (tx *Tx) SearchPages(seqs []int64, fn func(seq int64, body []byte)) error {
	_, err := ask(tx, func(rows *sql.Rows) (struct{}, error) {
		var seq int64
		var body sql.RawBytes
		err := rows.Scan(&seq, &body)
		fn(seq, body)
		return struct{}{}, err
	}, "SELECT seq, body FROM search_page WHERE seq IN (SELECT CAST(value AS BIGINT) FROM json_each(?))", hashes(seqs))
	return err
}

// DropSearch takes the search index away, to be made anew. Rows stay, so that
// their versions go on.
func (tx *Tx) DropSearch() error {
	for _, table := range []string{"search_page", "search_block", "search_entry"} {
		if _, err := tx.exec("DELETE FROM " + table); err != nil {
			return err
		}
	}
	return nil
}
