package book

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/store"
)

// Two cases, the second of two reports that have nothing in common with the
// first: 1 and 2, 3.
const (
	lostSlips = "2023年5月10日 水羽根信用金庫は、5月1日、北町支店で顧客120名分の氏名を記した伝票を紛失したと公表しました。\n"
	openMail  = "2023年6月21日 若草野市は、6月20日、56名のメールアドレスが互いに見える状態で案内メールを一斉に送信したと公表しました。\n"
	openMail2 = "2023年6月22日 若草野市は21日、イベントの案内を一斉送信した際、BCCにすべきところを誤り、56名のメールアドレスが互いに見える状態だったと公表した。6月20日に送信したという。\n"
)

func threeReports(t *testing.T) *Book {
	b := newBook(t)
	for i, text := range []string{lostSlips, openMail, openMail2} {
		add(t, b, fmt.Sprint(i+1), text)
	}
	wantCases(t, b, "1", "2 3")
	return b
}

// wantCases wants cases of these documents, in the order of their numbers.
func wantCases(t *testing.T, b *Book, want ...string) {
	t.Helper()
	cases, err := b.List(t.Context(), store.Filter{Kind: kindCase, State: "open", Order: "number"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cases {
		words := ""
		for _, r := range c.Reports {
			if r.Voice != "editor" {
				words += " " + r.Address
			}
		}
		got = append(got, words[min(1, len(words)):])
	}
	if !slices.Equal(got, want) {
		t.Errorf("cases %q, want %q", got, want)
	}
}

// does wants an act of an editor to succeed and returns its number.
func does(t *testing.T, op Operation, err error) int64 {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return op.ID
}

// reportOf is the report of a document.
func reportOf(t *testing.T, b *Book, address string) string {
	t.Helper()
	cases, err := b.List(t.Context(), store.Filter{Kind: kindCase})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		for _, r := range c.Reports {
			if r.Address == address {
				return r.Report
			}
		}
	}
	t.Fatal("no report of", address)
	return ""
}

// exported is all that the casebook says of reports and cases that stand.
func exported(t testing.TB, b *Book) string {
	t.Helper()
	var out bytes.Buffer
	err := b.WriteReports(context.Background(), &out, nil)
	cases, err2 := b.List(context.Background(), store.Filter{Kind: kindCase, State: "open", Order: "number"})
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		if err := json.NewEncoder(&out).Encode(c); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// The editor's word on two cases holds for all their reports, however little
// they have in common, and can be taken back.
func TestMergeAll(t *testing.T) {
	b := threeReports(t)
	before := exported(t, b)
	op, err := b.Merge(t.Context(), "佐保", "JB-2023-0001", "JB-2023-0002")
	does(t, op, err)
	wantCases(t, b, "1 2 3")
	op, err = b.Undo(t.Context(), "佐保", op.ID)
	does(t, op, err)
	if exported(t, b) != before {
		t.Error("undo leaves a trace")
	}
}

// Of two words on the same reports the later holds.
func TestLaterWord(t *testing.T) {
	b := threeReports(t)
	ctx := t.Context()
	op, err := b.Merge(ctx, "", "JB-2023-0001", "JB-2023-0002")
	merged := does(t, op, err)
	op, err = b.Split(ctx, "", "JB-2023-0001", reportOf(t, b, "1"))
	does(t, op, err)
	wantCases(t, b, "1", "2 3")
	op, err = b.Merge(ctx, "", "JB-2023-0002", "JB-2023-0001")
	again := does(t, op, err)
	wantCases(t, b, "1 2 3")
	op, err = b.Undo(ctx, "", again)
	does(t, op, err)
	wantCases(t, b, "1", "2 3")
	op, err = b.Undo(ctx, "", merged) // the split still holds
	does(t, op, err)
	wantCases(t, b, "1", "2 3")
}

// A correction stays with the case when a report leaves it, even the one that
// the number was given to.
func TestSplitLeavesCorrection(t *testing.T) {
	for _, leaves := range []string{"2", "3"} {
		b := threeReports(t)
		op, err := b.Correct(t.Context(), "", "JB-2023-0002", "occurred_from", "2023-06-19", "電話で確認")
		does(t, op, err)
		op, err = b.Split(t.Context(), "", "JB-2023-0002", reportOf(t, b, leaves))
		does(t, op, err)
		if v, err := b.Verify(t.Context()); err != nil || len(v.Wrong) > 0 {
			t.Errorf("%v %v", v, err)
		}
		wantCases(t, b, "1", "2", "3")
	}
	b := threeReports(t)
	op, err := b.Correct(t.Context(), "", "JB-2023-0002", "occurred_from", "2023-06-19", "電話で確認")
	if _, err := b.Split(t.Context(), "", "JB-2023-0002", editorID(does(t, op, err))); err == nil {
		t.Error("a correction alone became a case")
	}
}

// An editor may state each of these, and what cannot be is refused in words.
func TestCorrectable(t *testing.T) {
	b := threeReports(t)
	for _, x := range []struct{ field, value, holds string }{
		{"organization", "水羽根信用組合", "水羽根信用組合"},
		{"types", "theft,loss", "theft loss"},
		{"data", "name", "name"},
		{"count", "390 people", "390 people"},
		{"discovered", "2023-05", "2023-05"},
		{"reported_to", "police,ppc", "police ppc"},
		{"responses", "searched", "searched"},
		{"prevention", "training", "training"},
		{"through", "contractor 株式会社凪波データサービス", "株式会社凪波データサービス contractor"},
	} {
		op, err := b.Correct(t.Context(), "", "JB-2023-0001", x.field, x.value, "電話で確認")
		id := does(t, op, err)
		s, err := b.Show(t.Context(), "JB-2023-0001")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, v := range s.Case.Field(x.field).Values {
			got = append(got, strings.TrimSpace(v.Value+" "+string(v.Role)))
		}
		if strings.Join(got, " ") != x.holds {
			t.Errorf("%s=%s: %q", x.field, x.value, got)
		}
		op, err = b.Undo(t.Context(), "", id)
		does(t, op, err)
	}
	for field, value := range map[string]string{"systems": "x", "through": "friend 名前", "responses": "nothing", "types": "", "count": "many people"} {
		if _, err := b.Correct(t.Context(), "", "JB-2023-0001", field, value, "電話で確認"); !errors.As(err, new(Problem)) {
			t.Errorf("%s=%s: %v", field, value, err)
		}
	}
}

// A number that leads to another stands for it in all that editors do.
func TestActsFollowNumbers(t *testing.T) {
	b := threeReports(t)
	op, err := b.Merge(t.Context(), "", "JB-2023-0001", "JB-2023-0002")
	does(t, op, err)
	op, err = b.Withdraw(t.Context(), "", "JB-2023-0002", "drill", "")
	does(t, op, err)
	s, err := b.Show(t.Context(), "JB-2023-0001")
	if err != nil || s.Case.State != "withdrawn" || s.Case.Reason != "drill" {
		t.Errorf("%+v %v", s.Case, err)
	}
	op, err = b.Undo(t.Context(), "", op.ID)
	does(t, op, err)
	wantCases(t, b, "1 2 3")
}

// Taking back the taking back of a taking back takes back.
func TestUndoOfUndo(t *testing.T) {
	b := threeReports(t)
	op, err := b.Merge(t.Context(), "", "JB-2023-0001", "JB-2023-0002")
	for n := range 5 {
		op, err = b.Undo(t.Context(), "", does(t, op, err))
		does(t, op, err)
		if n%2 == 0 {
			wantCases(t, b, "1", "2 3")
		} else {
			wantCases(t, b, "1 2 3")
		}
	}
}

// What an editor has told apart is not asked about again, until that is undone.
func TestPart(t *testing.T) {
	b := newBook(t)
	add(t, b, "1", "---\ndate: 2023-05-12\n---\n若草野市は、案内メールを一斉に送信した際、メールアドレスが互いに見える状態で送信した。\n")
	add(t, b, "2", "---\ndate: 2023-05-18\n---\n若草野市は、催しの参加者に一斉メールを送った際、アドレスを宛先に入れて互いに見える状態にした。\n")
	asked := func() int {
		list, err := b.Review(t.Context(), 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		return len(slices.DeleteFunc(list, func(q Question) bool { return q.Code != "same_case" }))
	}
	if asked() != 1 {
		t.Fatal("nothing is asked")
	}
	op, err := b.Part(t.Context(), "", "JB-2023-0001", "JB-2023-0002")
	if does(t, op, err); asked() != 0 {
		t.Error("it asks again")
	}
	op, err = b.Undo(t.Context(), "", op.ID)
	if does(t, op, err); asked() != 1 {
		t.Error("undone, it does not ask")
	}
}

// A case of which nobody says when it was told has the year in which it happened.
func TestYearWithoutDisclosure(t *testing.T) {
	b := newBook(t)
	a := add(t, b, "a", "霞浜市は、令和4年5月10日、説明会の案内メールを送る際、BCCに入れるべき37名のアドレスを誤ってTOに入れ、互いに見える状態で送信した。\n")
	if a.Placed[0].Number != "JB-2022-0001" {
		t.Errorf("%+v", a.Placed)
	}
}

// A report that comes to a withdrawn case is asked about: nobody has seen it.
func TestWithdrawnGrows(t *testing.T) {
	b := newBook(t)
	add(t, b, "1", lostSlips)
	add(t, b, "2", openMail)
	op, err := b.Withdraw(t.Context(), "", "JB-2023-0002", "drill", "")
	does(t, op, err)
	asked := func() []string { return asked(t, b) }
	if got := asked(); len(got) > 0 {
		t.Errorf("asked %q before anything came", got)
	}
	add(t, b, "3", openMail2)
	if got := asked(); !slices.Equal(got, []string{"JB-2023-0002 withdrawn_grew"}) {
		t.Errorf("asked %q", got)
	}
	op, err = b.Undo(t.Context(), "", op.ID)
	does(t, op, err)
	if got := asked(); len(got) > 0 {
		t.Errorf("asked %q after the withdrawal was undone", got)
	}
}

// asked is the review queue.
func asked(t *testing.T, b *Book) (codes []string) {
	t.Helper()
	list, err := b.Review(t.Context(), 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range list {
		codes = append(codes, q.Number+" "+q.Code)
	}
	return codes
}

// What an editor accepted is not asked again, until that is undone or the
// values are others.
func TestAccept(t *testing.T) {
	b := newBook(t)
	add(t, b, "a.txt", "令和6年5月10日(月)、霞浜市は説明会の案内メールを37名に送る際、BCCに入れるべきアドレスを誤ってTOに入れて送信しました。\n令和3年5月13日\n")
	list, err := b.Review(t.Context(), 0, 0)
	if err != nil || len(list) != 2 {
		t.Fatalf("%+v %v", list, err)
	}
	op, err := b.Accept(t.Context(), "佐保", list[0])
	does(t, op, err)
	if got := asked(t, b); len(got) != 1 {
		t.Errorf("asked again: %q", got)
	}
	if _, err := b.Accept(t.Context(), "佐保", list[0]); err == nil {
		t.Error("accepted what nobody asks")
	}
	if _, err := b.Reread(t.Context(), true, nil); err != nil {
		t.Fatal(err)
	}
	if got := asked(t, b); len(got) != 1 {
		t.Errorf("asked again after reading again: %q", got)
	}
	op, err = b.Undo(t.Context(), "佐保", op.ID)
	does(t, op, err)
	if got := asked(t, b); len(got) != 2 {
		t.Errorf("asked %q after it was undone", got)
	}
}
