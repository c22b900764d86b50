package book

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/store"
)

// history is what became of cases after a change, a line each.
func history(t *testing.T, b *Book, since int64) (lines []string, last int64) {
	t.Helper()
	err := b.DB.Read(t.Context(), func(tx *store.Tx) error {
		changes, err := tx.Changes(store.ChangeFilter{Since: since})
		for _, c := range changes {
			last = c.Seq
			line := fmt.Sprintf("%s %s %s %s>%s", c.Number, c.Kind, c.Field, strings.Join(c.Before, "+"), strings.Join(c.After, "+"))
			if c.Kind == "split" { // the reports have long names
				line = fmt.Sprintf("%s %s %d>%s", c.Number, c.Kind, len(c.Before), strings.Join(c.After, "+"))
			}
			if c.Operation != 0 {
				line += fmt.Sprint(" by ", c.Operation)
			}
			if (c.Report == "") != (c.Document == "") && !strings.Contains(line, "corrected") {
				t.Errorf("%s: report %q, document %q", line, c.Report, c.Document)
			}
			lines = append(lines, line)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines, last
}

func wantHistory(t *testing.T, b *Book, since int64, want ...string) int64 {
	t.Helper()
	got, last := history(t, b, since)
	if !slices.Equal(got, want) {
		t.Errorf("history:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	return last
}

// What becomes of a case is told once, in order, with what it was before.
func TestHistory(t *testing.T) {
	b, ctx := threeReports(t), t.Context()
	act := func(op Operation, err error) { does(t, op, err) }
	last := wantHistory(t, b, 0,
		"JB-2023-0001 new  >",
		"JB-2023-0002 new  >",
		"JB-2023-0002 report  >",
		"JB-2023-0002 value count 56 people>56 people possible",
		"JB-2023-0002 value occurred_from >2023-06-20",
		"JB-2023-0002 value occurred_to >2023-06-20")
	add(t, b, "again", openMail2)
	wantHistory(t, b, last)

	act(b.Correct(ctx, "e", "JB-2023-0001", "leak", "none", "確かめた"))
	last = wantHistory(t, b, last, "JB-2023-0001 corrected leak possible>none by 1")
	act(b.Undo(ctx, "e", 1))
	last = wantHistory(t, b, last, "JB-2023-0001 corrected leak none>possible by 2")
	act(b.Withdraw(ctx, "e", "JB-2023-0001", "drill", ""))
	last = wantHistory(t, b, last, "JB-2023-0001 withdrawn  >drill by 3")
	act(b.Undo(ctx, "e", 3))
	last = wantHistory(t, b, last, "JB-2023-0001 restored  drill> by 4")
	act(b.Merge(ctx, "e", "JB-2023-0001", "JB-2023-0002"))
	last = wantHistory(t, b, last,
		"JB-2023-0001 report  > by 5",
		"JB-2023-0001 report  > by 5",
		"JB-2023-0001 value organization 水羽根信用金庫>若草野市 by 5",
		"JB-2023-0001 value sector finance>local_government by 5",
		"JB-2023-0001 value types loss>mail_cc by 5",
		"JB-2023-0001 value leak possible>confirmed by 5",
		"JB-2023-0001 value count 120 people possible>56 people possible by 5",
		"JB-2023-0001 value data >email by 5",
		"JB-2023-0001 value occurred_from >2023-06-20 by 5",
		"JB-2023-0001 value occurred_to >2023-06-20 by 5",
		"JB-2023-0002 merged  >JB-2023-0001 by 5")
	act(b.Undo(ctx, "e", 5))
	wantHistory(t, b, last,
		"JB-2023-0001 split 2>JB-2023-0002 by 6",
		"JB-2023-0001 value organization 若草野市>水羽根信用金庫 by 6",
		"JB-2023-0001 value sector local_government>finance by 6",
		"JB-2023-0001 value types mail_cc>loss by 6",
		"JB-2023-0001 value leak confirmed>possible by 6",
		"JB-2023-0001 value count 56 people possible>120 people possible by 6",
		"JB-2023-0001 value data email> by 6",
		"JB-2023-0001 value occurred_from 2023-06-20> by 6",
		"JB-2023-0001 value occurred_to 2023-06-20> by 6",
		"JB-2023-0002 restored  JB-2023-0001> by 6")
}
