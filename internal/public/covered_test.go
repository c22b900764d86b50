package public_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/source"
)

// personal is a story with a suspect, whose name stands in title, text and quotes,
// and a contact person.
var personal = map[string]string{"news.html": `<html><head><title>名簿持ち出し 元社員の蒼井拓海容疑者を逮捕 - 霞浜新聞</title></head><body><main>
<h1>名簿持ち出し 元社員の鈴木拓海容疑者を逮捕</h1><p>2024年5月21日</p>
<p>県警は21日、株式会社凪帆運輸の顧客1,200人分の氏名と住所を2024年5月7日に持ち出したとして、元社員の鈴木拓海容疑者(34)=霞浜市夕凪町<b>3-4-5</b>=を逮捕した。鈴木拓海容疑者が私物のUSBメモリーに保存した顧客情報が漏えいした。</p>
<p>株式会社凪帆運輸の代表取締役社長 山本健一氏は謝罪した。問い合わせは総務部 担当:高橋花子 電話03-1234-5678、soumu@nagiho.example.jp。</p></main></body></html>`}

var secrets = []string{"鈴木拓海", "蒼井拓海", "夕凪町3-4-5", "高橋花子", "03-1234-5678", "soumu@"}

// Nothing personal is in anything public, whatever was said of the case since.
func TestNothingPersonal(t *testing.T) {
	onBoth(t, personal, func(t *testing.T, pub *public.Casebook, b *book.Book) {
		found, err := pub.Search(t.Context(), search.Query{Text: "USBメモリー 持ち出し", Limit: 50})
		if err != nil || found.Total == 0 {
			t.Fatal(found, err)
		}
		number := found.Hits[0].Number
		if _, err := b.Correct(t.Context(), "aoki", number, "harm", "none_known", "鈴木拓海容疑者の供述、電話03-1234-5678"); err != nil {
			t.Fatal(err)
		}
		c, err := pub.Case(t.Context(), number)
		if err != nil {
			t.Fatal(err)
		}
		if text := c.Documents[0].Text; !strings.Contains(text, "代表取締役社長 山本健一氏") || !strings.Contains(text, "元社員の＊＊＊＊容疑者(34)=霞浜市＊＊＊＊＊＊＊＊=を") {
			t.Errorf("%s", text)
		}
		changes, err := pub.Changes(t.Context(), public.ChangeQuery{Latest: true, Cases: search.Query{Text: "凪帆運輸"}, Kinds: []string{"corrected"}, Limit: 9})
		if err != nil || len(changes) != 1 || changes[0].Field != "harm" || changes[0].Case.Number != number {
			t.Errorf("%+v %v", changes, err)
		}
		docs, err := pub.Documents(t.Context(), 0, 100, true)
		alike, err2 := pub.Alike(t.Context(), number, 3)
		o, err3 := pub.Organization(t.Context(), "凪帆運輸(株)")
		var file bytes.Buffer
		_, err4 := pub.Export(t.Context(), &file, "jsonl", search.Query{})
		err5 := pub.WriteReports(t.Context(), &file)
		for _, err := range []error{err, err2, err3, err4, err5} {
			if err != nil {
				t.Error(err)
			}
		}
		for what, shown := range map[string]any{"case": c, "search": found, "changes": changes, "documents": docs, "alike": alike, "organization": o, "export": file.String()} {
			raw, err := json.Marshal(shown)
			if err != nil {
				t.Fatal(err)
			}
			for _, secret := range secrets {
				if bytes.Contains(raw, []byte(secret)) {
					t.Errorf("%s shows %s", what, secret)
				}
			}
		}
	})
}

// A root is shown with the lag of each victim; a body with the cases through it.
func TestRootAndContractor(t *testing.T) {
	onBoth(t, victims, func(t *testing.T, pub *public.Casebook, b *book.Book) {
		o, err := pub.Organization(t.Context(), "株式会社南風データ印刷")
		if err != nil || len(o.Through) != 2 || len(o.Roots) != 1 {
			t.Fatalf("%+v %v", o, err)
		}
		r, err := pub.Root(t.Context(), o.Roots[0])
		if err != nil || len(r.Cases) != 2 || r.Cases[0].Disclosed > r.Cases[1].Disclosed || r.Cases[1].Wait == nil || *r.Cases[1].Wait != 7 {
			t.Errorf("%+v %v", r, err)
		}
		looked, err := pub.Look(t.Context(), []string{"㈱青嶺商会", "どこにもない会社", ""})
		if err != nil || len(looked) != 3 || len(looked[0].Cases) != 1 || len(looked[1].Cases)+len(looked[2].Cases) != 0 {
			t.Errorf("%+v %v", looked, err)
		}
		list, total, err := pub.Contractors(t.Context(), 0, 10)
		if err != nil || total == 0 || !slices.ContainsFunc(list, func(b public.Body) bool { return b.Key == o.Key && b.Cases == 2 && b.Clients == 2 }) {
			t.Errorf("%+v %v", list, err)
		}
	})
}

// What is counted is counted anew once a case changes.
func TestCountedAnew(t *testing.T) {
	pub, b := examples(t, nil)
	before, err := pub.Statistics(t.Context(), search.Query{}, "")
	first, err2 := pub.Search(t.Context(), search.Query{Limit: 3})
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	if more, err := pub.Search(t.Context(), search.Query{Limit: 3, Offset: 3}); err != nil || more.Hits[0].Number == first.Hits[0].Number {
		t.Error("another page is the same", err)
	}
	add(t, b, "later.txt", []byte("夕凪町は令和6年5月10日、名簿を誤って公開し、住民12人の氏名が漏えいしたと発表した。\n"))
	after, err := pub.Statistics(t.Context(), search.Query{}, "")
	if err != nil || after.Cases != before.Cases+1 {
		t.Errorf("%d, then %d: %v", before.Cases, after.Cases, err)
	}
	if found, err := pub.Search(t.Context(), search.Query{Limit: 3}); err != nil || found.Total != first.Total+1 {
		t.Errorf("%d, then %d: %v", first.Total, found.Total, err)
	}
	alike, err := pub.Alike(t.Context(), "JB-2024-0002", 5)
	if err != nil || len(alike) == 0 || len(alike[0].Reasons) == 0 || alike[0].Alike <= 0 || alike[0].Alike > 100 {
		t.Errorf("%+v %v", alike, err)
	}
}

// Nothing of a text that is read is kept, and what cannot be read is told.
func TestReadKeepsNothing(t *testing.T) {
	pub, _ := examples(t, nil)
	text := "夕凪町は令和6年5月10日、名簿を誤って公開し、住民12人の氏名が漏えいしたと発表した。"
	r, err := pub.Read(t.Context(), []byte(text), source.Origin{Name: "text"})
	if err != nil || len(r.Reports) != 1 || r.Text != text {
		t.Fatalf("%+v %v", r, err)
	}
	seen, err := pub.Search(t.Context(), search.Query{Text: "夕凪町は令和6年"})
	if err != nil || seen.Total != 0 {
		t.Errorf("%+v %v", seen, err)
	}
	if _, err := pub.Read(t.Context(), []byte("%PDF-1.7\n"), source.Origin{Name: "a.pdf"}); err == nil {
		t.Error("a PDF was read")
	}
}
