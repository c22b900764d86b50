package read_test

import (
	"path/filepath"
	"reflect"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// An editor's borders give a report each, just there, of any document; and what
// an editor leaves out is none.
func TestGivenBorders(t *testing.T) {
	r := newReader(t)
	for _, d := range ours(t) {
		t.Run(filepath.Base(d.Name), func(t *testing.T) {
			places := r.Places(d)
			if len(places) < 4 {
				t.Skip("too short")
			}
			end := 0
			for _, p := range places {
				if p.Span.Start < end {
					t.Fatalf("%v begins before the last one ends (%d)", p.Span, end)
				}
				end = p.Span.End
			}
			middle := len(places) / 2
			given := []jikenbo.Span{
				{Start: places[1].Span.Start, End: places[middle-1].Span.End},
				{Start: places[middle].Span.Start, End: places[len(places)-2].Span.End},
			}
			reports, skipped := r.ReadGiven(d, given)
			checkRead(t, d.Text, reports, skipped)
			var got []jikenbo.Span
			for _, r := range reports {
				got = append(got, r.Span)
			}
			if !reflect.DeepEqual(got, given) || len(skipped) != 2 {
				t.Errorf("reports at %v, want %v, not_reports %v", got, given, skipped)
			}
		})
	}
}

// Two accounts in one line are cut at a sentence; the second, which names
// nobody, is of whom the first names, and has the year of the page.
func TestGivenHead(t *testing.T) {
	const (
		first  = "霞浜市は、5月10日、会員の名簿37人分を入れたUSBメモリを紛失しました。"
		second = "また、5月12日、説明会の案内メールを56名に送る際、アドレスを宛先に入れて送信しました。"
	)
	d := &jikenbo.Document{Text: "お詫び\n" + first + second + "\n", Published: "2024-05-20"}
	at := len("お詫び\n")
	given := []jikenbo.Span{{Start: at, End: at + len(first)}, {Start: at + len(first), End: at + len(first) + len(second)}}
	reports, _ := newReader(t).ReadGiven(d, given)
	if len(reports) != 2 {
		t.Fatalf("%d reports", len(reports))
	}
	for i, want := range []struct{ kind, day string }{{"loss", "2024-05-10"}, {"mail_cc", "2024-05-12"}} {
		r := reports[i]
		if r.Organization.Value != "霞浜市" || len(r.Types) == 0 || string(r.Types[0].Value) != want.kind || string(r.OccurredFrom.Value) != want.day {
			t.Errorf("%+v, want %+v", r, want)
		}
	}
}
