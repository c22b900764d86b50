package store

import (
	"database/sql"
	"encoding/hex"
	"iter"
)

// Document is one fetched page or file. The second half is what EachDocument
// and FullDocuments give and Document leaves out.
type Document struct {
	ID         string // SHA-256 of Raw, hexadecimal
	Seq        int64  // 1, 2, 3 ... in the order of arrival
	TextSHA256 string
	Title      string
	MediaType  string
	Encoding   string
	Published  string
	Modified   string
	Site       string
	SiteName   string
	Voice      string
	Added      int64 // seconds since 1970, UTC

	Raw    []byte
	Text   []byte
	Blocks []byte // JSON
	Links  []byte // JSON
}

// Address is a place where a document was found.
type Address struct {
	Document string
	Address  string
	Seq      int64
	Added    int64
}

// PutDocument keeps a document and gives it its Seq. It is false, and nothing
// is changed, if the document is known.
func (tx *Tx) PutDocument(d *Document) (bool, error) {
	seq, fresh, err := tx.give(`INSERT INTO document (seq, id, text_sha256,
		title, media_type, encoding, published, modified, site, site_name, voice, added)
		VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM document), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO NOTHING RETURNING seq`,
		id(d.ID), id(d.TextSHA256),
		d.Title, d.MediaType, d.Encoding, d.Published, d.Modified, d.Site, d.SiteName, d.Voice, d.Added)
	if err != nil || !fresh {
		return false, err
	}
	d.Seq = seq
	tx.put = Document{ID: d.ID, Seq: seq}
	_, err = tx.exec("INSERT INTO content (document, bytes) VALUES (?, ?)",
		seq, packed{d.Raw, d.Text, d.Blocks, d.Links})
	return true, err
}

// AddAddress notes where a document was found, once for each address.
func (tx *Tx) AddAddress(document, address string, added int64) error {
	_, err := tx.exec(`INSERT INTO address (seq, hash, document, added, address)
		VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM address), ?, (SELECT seq FROM document WHERE id = ?), ?, ?)
		ON CONFLICT (hash, document) DO NOTHING`, hash(address), id(document), added, address)
	return err
}

const documentColumns = `d.id, d.seq, d.text_sha256, d.title, d.media_type, d.encoding,
	d.published, d.modified, d.site, d.site_name, d.voice, d.added`

func (d *Document) columns(ids ...*[]byte) []any {
	return []any{ids[0], &d.Seq, ids[1], &d.Title, &d.MediaType, &d.Encoding,
		&d.Published, &d.Modified, &d.Site, &d.SiteName, &d.Voice, &d.Added}
}

func scanDocument(rows *sql.Rows) (*Document, error) {
	var d Document
	var name, text []byte
	err := rows.Scan(d.columns(&name, &text)...)
	d.ID, d.TextSHA256 = hex.EncodeToString(name), hex.EncodeToString(text)
	return &d, err
}

func scanFullDocument(rows *sql.Rows) (*Document, error) {
	var d Document
	var name, text, frame []byte
	if err := rows.Scan(append(d.columns(&name, &text), &frame)...); err != nil {
		return nil, err
	}
	d.ID, d.TextSHA256 = hex.EncodeToString(name), hex.EncodeToString(text)
	return &d, unpack(frame, &d.Raw, &d.Text, &d.Blocks, &d.Links)
}

// Document is a document without its bytes, nil if it is not known.
func (tx *Tx) Document(document string) (*Document, error) {
	d, _, err := askOne(tx, scanDocument, "SELECT "+documentColumns+" FROM document d WHERE d.id = ?", id(document))
	return d, err
}

// FullDocument is a document with its bytes, nil if it is not known.
func (tx *Tx) FullDocument(document string) (*Document, error) {
	all, err := tx.FullDocuments([]string{document})
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return all[0], nil
}

// FullDocuments are the documents of these IDs that are known, with their bytes, in no order.
func (tx *Tx) FullDocuments(documents []string) ([]*Document, error) {
	return ask(tx, scanFullDocument, "SELECT "+documentColumns+`, c.bytes
		FROM document d JOIN content c ON c.document = d.seq
		WHERE d.id IN (SELECT unhex(value) FROM json_each(?))`, ids(documents))
}

// DocumentsByAddress are the documents found at an address, without their
// bytes, in the order in which they were found there.
func (tx *Tx) DocumentsByAddress(address string) ([]*Document, error) {
	return ask(tx, scanDocument, "SELECT "+documentColumns+` FROM address a JOIN document d ON d.seq = a.document
		WHERE a.hash = ? AND a.address = ? ORDER BY a.seq`, hash(address), address)
}

// AddressesOf are the places where a document was found, the first one first.
func (tx *Tx) AddressesOf(document string) ([]Address, error) {
	return ask(tx, func(rows *sql.Rows) (Address, error) {
		a := Address{Document: document}
		err := rows.Scan(&a.Address, &a.Seq, &a.Added)
		return a, err
	}, `SELECT address, seq, added FROM address
		WHERE document = (SELECT seq FROM document WHERE id = ?) ORDER BY seq`, id(document))
}

// EachDocument goes through the documents that came after a Seq, with their
// bytes, in the order of arrival. Other questions may be asked meanwhile.
func (tx *Tx) EachDocument(after int64) iter.Seq2[*Document, error] {
	const page = 64 // documents in memory at a time
	return func(yield func(*Document, error) bool) {
		for {
			all, err := ask(tx, scanFullDocument, "SELECT "+documentColumns+`, c.bytes
				FROM document d JOIN content c ON c.document = d.seq
				WHERE d.seq > ? ORDER BY d.seq LIMIT ?`, after, page)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, d := range all {
				if !yield(d, nil) {
					return
				}
				after = d.Seq
			}
			if len(all) < page {
				return
			}
		}
	}
}
