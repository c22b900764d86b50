package book

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Verified says what was checked, and what is wrong.
type Verified struct {
	Documents int      `json:"documents"`
	Reports   int      `json:"reports"`
	Quotes    int      `json:"quotes"`
	Cases     int      `json:"cases"`
	Wrong     []string `json:"wrong"` // in Japanese; empty if all is well
}

// Verify checks that every document has the bytes and the text of its hashes,
// that every quote stands at its place in the kept text, that every active
// report is in a case that stands, and that every number leads to one.
func (b *Book) Verify(ctx context.Context) (*Verified, error) {
	v := &Verified{Wrong: []string{}}
	if err := b.DB.Check(ctx); err != nil {
		return nil, err
	}
	return v, b.DB.Read(ctx, func(tx *store.Tx) error {
		for d, err := range tx.EachDocument(0) {
			if err != nil {
				return err
			}
			if err := v.document(tx, d); err != nil {
				return err
			}
		}
		return v.cases(tx)
	})
}

func (v *Verified) wrong(format string, args ...any) {
	v.Wrong = append(v.Wrong, fmt.Sprintf(format, args...))
}

func (v *Verified) document(tx *store.Tx, d *store.Document) error {
	v.Documents++
	if sum := sha256.Sum256(d.Raw); hex.EncodeToString(sum[:]) != d.ID {
		v.wrong("文書 %s: 保存された原文のハッシュが違います", d.ID)
	}
	if sum := sha256.Sum256(d.Text); hex.EncodeToString(sum[:]) != d.TextSHA256 {
		v.wrong("文書 %s: 保存された本文のハッシュが違います", d.ID)
	}
	rows, err := tx.ReportsOf(d.ID)
	if err != nil {
		return err
	}
	text := pointsOf(string(d.Text))
	for _, r := range rows {
		if !r.Active {
			continue
		}
		v.Reports++
		if err := v.report(tx, r, text); err != nil {
			return err
		}
	}
	return nil
}

func (v *Verified) report(tx *store.Tx, r *store.Report, text codePoints) error {
	var body any
	if err := json.Unmarshal(r.Body, &body); err != nil {
		v.wrong("報告 %s: 読めません: %v", r.ID, err)
		return nil
	}
	eachQuote(body, func(e jikenbo.Evidence) {
		v.Quotes++
		if text.between(e.Start, e.End) != e.Exact {
			v.wrong("報告 %s: 「%s」は本文の %d〜%d 文字目にありません", r.ID, e.Exact, e.Start, e.End)
		}
	})
	numbers, err := tx.CasesOf([]string{r.ID})
	if err == nil && numbers[r.ID] == "" {
		v.wrong("報告 %s: どの事件にも入っていません", r.ID)
	}
	return err
}

// eachQuote calls use for every object of a JSON value that quotes the text.
func eachQuote(x any, use func(jikenbo.Evidence)) {
	switch x := x.(type) {
	case map[string]any:
		if exact, ok := x["exact"].(string); ok {
			start, _ := x["start"].(float64)
			end, _ := x["end"].(float64)
			use(jikenbo.Evidence{Start: int(start), End: int(end), Exact: exact})
			return
		}
		for _, v := range x {
			eachQuote(v, use)
		}
	case []any:
		for _, v := range x {
			eachQuote(v, use)
		}
	}
}

// codePoints is a text with the byte at which each 64th code point begins.
type codePoints struct {
	text  string
	every []int
}

const pointStride = 64

func pointsOf(text string) codePoints {
	p := codePoints{text: text}
	n := 0
	for i := range text {
		if n%pointStride == 0 {
			p.every = append(p.every, i)
		}
		n++
	}
	return p
}

// between is the text from one code point to another, "" if there is no such.
func (p codePoints) between(start, end int) string {
	from, ok := p.byteAt(start)
	to, okTo := p.byteAt(end)
	if !ok || !okTo || from > to {
		return ""
	}
	return p.text[from:to]
}

func (p codePoints) byteAt(point int) (int, bool) {
	if point < 0 || point/pointStride > len(p.every) {
		return 0, false
	}
	at := len(p.text)
	if point/pointStride < len(p.every) {
		at = p.every[point/pointStride]
	}
	for range point % pointStride {
		_, size := utf8.DecodeRuneInString(p.text[at:])
		if size == 0 {
			return 0, false
		}
		at += size
	}
	return at, true
}

// cases checks that every number leads to a case that stands, and that every
// case is what its row says.
func (v *Verified) cases(tx *store.Tx) error {
	states := map[string]*store.Case{}
	for c, err := range tx.EachCase() {
		if err != nil {
			return err
		}
		c.Body = nil
		states[c.Number.String()] = c
	}
	for number, c := range states {
		if c.Kind == kindCase {
			v.Cases++
		}
		for range len(states) {
			if c == nil || c.State != string(jikenbo.StateRedirect) {
				break
			}
			c = states[c.RedirectTo]
		}
		if c == nil || c.State == string(jikenbo.StateRedirect) {
			v.wrong("番号 %s: 行き先の事件がありません", number)
		}
	}
	return nil
}
