package book

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Correct states a value of a case as the editor knows it. The correction is
// itself a report, with the editor as its source.
func (b *Book) Correct(ctx context.Context, who, number, field, value, words string) (Operation, error) {
	said, err := correction(field, value, words)
	if err != nil {
		return Operation{}, err
	}
	args := arguments{Numbers: []string{number}, Field: field, Value: value, Words: words}
	return b.operate(ctx, who, opCorrect, args, func(w *writer, op int64, cases []*store.Case) ([]string, error) {
		r := editorReport(op, who, said, w.day())
		if err := w.keepReport(r, "editor"); err != nil {
			return nil, err
		}
		return []string{r.id, cases[0].Anchor}, w.PutTies([]store.Tie{{Operation: op, A: r.id, B: cases[0].Anchor}})
	})
}

// editorID is the ID of the report that a correction is.
func editorID(op int64) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "editor %d", op))
	return hex.EncodeToString(sum[:16])
}

func editorReport(op int64, who string, said *export.Report, day jikenbo.Date) *prepared {
	id := editorID(op)
	r := &prepared{id: id, traits: link.Traits{ID: id}, kept: kept{
		Telling:  jikenbo.Telling{Report: id, Address: fmt.Sprintf("編集者 %s (操作 %d)", who, op), Voice: jikenbo.VoiceEditor, On: day},
		Said:     said,
		Accounts: 1,
	}}
	r.entry = entryOf(&r.kept, "")
	return r
}
