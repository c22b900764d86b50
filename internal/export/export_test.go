package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/read"
)

// sample has characters of one to four bytes before, in and behind the words.
const sample = "é 𠮷野市は、ＵＳＢメモリ<1>本を紛失した。\n氏名 & 住所、37人分😀。\n"

// span is where words stand in the sample.
func span(t *testing.T, words string) []jikenbo.Span {
	t.Helper()
	at := strings.Index(sample, words)
	if at < 0 {
		t.Fatalf("no %s in the sample", words)
	}
	return []jikenbo.Span{{Start: at, End: at + len(words)}}
}

func said[T any](t *testing.T, value T, words string) jikenbo.Fact[T] {
	return jikenbo.Fact[T]{Value: value, Evidence: span(t, words), Rule: "rules/x/y.rule:1", Confidence: 0.5}
}

func sampleReport(t *testing.T) *jikenbo.Report {
	return &jikenbo.Report{
		Span: jikenbo.Span{End: len(sample)}, Depth: jikenbo.DepthAccount,
		Organization: said(t, "𠮷野市", "𠮷野市"),
		Types:        []jikenbo.Fact[jikenbo.Type]{said(t, jikenbo.Type("loss"), "紛失した")},
		Leak:         said(t, jikenbo.LeakPossible, "紛失した"),
		Counts:       []jikenbo.Count{{Value: 37, Unit: jikenbo.UnitPeople, Qualifier: jikenbo.QualifierExact, Status: jikenbo.StatusPossible, What: "氏名 & 住所", Evidence: span(t, "37人分😀"), Rule: "read/count"}},
		Data:         []jikenbo.Fact[jikenbo.Data]{said(t, jikenbo.Data("name"), "氏名"), said(t, jikenbo.Data("address"), "住所")},
		Through:      []jikenbo.Party{{Role: said(t, jikenbo.RoleVendor, "ＵＳＢメモリ<1>本")}},
	}
}

func sampleDocument() *jikenbo.Document {
	return &jikenbo.Document{Name: "a.txt", MediaType: "text/plain", Published: "2024-05", Text: sample}
}

// quotes collects every object of the JSON that quotes the text.
func quotes(x any, found *[]map[string]any) {
	switch x := x.(type) {
	case map[string]any:
		if _, ok := x["exact"]; ok {
			*found = append(*found, x)
		}
		for _, v := range x {
			quotes(v, found)
		}
	case []any:
		for _, v := range x {
			quotes(v, found)
		}
	}
}

// Offsets count code points, and what they mark is the words printed.
func TestOffsetsAreCodePoints(t *testing.T) {
	var out bytes.Buffer
	none := []jikenbo.Skipped{{Span: span(t, "氏名")[0], Why: "advice"}}
	if err := Reports(&out, sampleDocument(), []*jikenbo.Report{sampleReport(t)}, none); err != nil {
		t.Fatal(err)
	}
	var line map[string]any
	if err := json.Unmarshal(out.Bytes(), &line); err != nil {
		t.Fatal(err)
	}
	runes := []rune(sample)
	var found []map[string]any
	quotes(line, &found)
	for _, q := range found {
		at := string(runes[int(q["start"].(float64)):int(q["end"].(float64))])
		if at != q["exact"] || at == "" {
			t.Errorf("%v quotes %q", q, at)
		}
	}
	if len(found) != 7 {
		t.Errorf("%d quotes, want 7", len(found))
	}
	skipped := line["not_reports"].([]any)[0].(map[string]any)
	if at := string(runes[int(skipped["start"].(float64)):int(skipped["end"].(float64))]); at != "氏名" || skipped["why"] != "advice" {
		t.Errorf("%v is %q", skipped, at)
	}
}

// A document is one line; what is not said is null, what is empty a list; no
// character is written as an escape that need not be.
func TestReportsLine(t *testing.T) {
	var out bytes.Buffer
	if err := Reports(&out, sampleDocument(), []*jikenbo.Report{sampleReport(t)}, nil); err != nil {
		t.Fatal(err)
	}
	line := out.String()
	sum := sha256.Sum256([]byte(sample))
	for _, want := range []string{
		`{"document":"a.txt","title":null,"published":"2024-05","media_type":"text/plain","text_sha256":"` + hex.EncodeToString(sum[:]) + `",`,
		`"site":null`, `"aliases":[]`, `"not_reports":[]`, `"through":[{"name":null,"role":{"value":"vendor",`,
		`"exact":"ＵＳＢメモリ<1>本"`, `"what":"氏名 & 住所"`, `"confidence":0.5`,
	} {
		if !strings.Contains(line, want) {
			t.Errorf("%s\nhas no %s", line, want)
		}
	}
	if strings.Count(line, "\n") != 1 || !strings.HasSuffix(line, "\n") {
		t.Errorf("%q is no line", line)
	}
}

// A page without reports is told too.
func TestNoReports(t *testing.T) {
	var out bytes.Buffer
	if err := Reports(&out, &jikenbo.Document{Name: "b.md", Title: "題"}, nil, nil); err != nil {
		t.Fatal(err)
	}
	if want := `"title":"題","published":null`; !strings.Contains(out.String(), want) || !strings.Contains(out.String(), `"reports":[]`) {
		t.Errorf("%s", out.String())
	}
	out.Reset()
	if err := Human(&out, &jikenbo.Document{Name: "b.md"}, nil, nil, false); err != nil || !strings.Contains(out.String(), "事件の記事はありません") {
		t.Errorf("%q %v", out.String(), err)
	}
}

// People see each fact with its words; rules and reasons only if they ask, and
// no control character of a foreign page reaches the terminal.
func TestHuman(t *testing.T) {
	d := sampleDocument()
	d.Name = "a.txt"
	r := sampleReport(t)
	for _, explain := range []bool{false, true} {
		var out bytes.Buffer
		if err := Human(&out, d, []*jikenbo.Report{r}, []jikenbo.Skipped{{Span: span(t, "住所")[0], Why: "advice"}}, explain); err != nil {
			t.Fatal(err)
		}
		for words, want := range map[string]bool{"「紛失した」": true, "loss(紛失)": true, "37 people": true, "(名前の記載なし)": true, "← rules/x/y.rule:1": explain, "(事件でない: advice) 住所": explain} {
			if strings.Contains(out.String(), words) != want {
				t.Errorf("explain %v: %q: %v\n%s", explain, words, !want, out.String())
			}
		}
	}
	if got := clip("a\x1b[31m赤\u202e逆\n次"); strings.ContainsAny(got, "\x1b\u202e\n") || !utf8.ValidString(got) {
		t.Errorf("%q", got)
	}
	if got := clip(strings.Repeat("長", 100)); utf8.RuneCountInString(got) != 60 {
		t.Errorf("%d characters", utf8.RuneCountInString(got))
	}
}

// Marks are lines of JSON, with the places in their own text.
func TestMarks(t *testing.T) {
	var out bytes.Buffer
	if err := Marks(&out, 3, sample, []read.Mark{{Span: span(t, "37人")[0], Kind: "count", Value: "37"}}); err != nil {
		t.Fatal(err)
	}
	if want := `{"line":3,"kind":"count","start":32,"end":35,"text":"37人","value":"37"}` + "\n"; out.String() != want {
		t.Errorf("got %swant %s", out.String(), want)
	}
}

// full is a disk that is full.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// An error of writing comes back.
func TestWriteError(t *testing.T) {
	r := []*jikenbo.Report{sampleReport(t)}
	for name, err := range map[string]error{
		"reports": Reports(full{}, sampleDocument(), r, nil),
		"human":   Human(full{}, sampleDocument(), r, nil, true),
		"marks":   Marks(full{}, 1, sample, []read.Mark{{Span: span(t, "37")[0], Kind: "number", Value: "37"}}),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// FuzzPoints holds the offsets against counting.
func FuzzPoints(f *testing.F) {
	f.Add(sample, 7)
	f.Add(strings.Repeat("漏えい😀a", 200), 512)
	f.Fuzz(func(t *testing.T, text string, at int) {
		at = max(0, min(at, len(text)))
		if !utf8.ValidString(text) || at < len(text) && !utf8.RuneStart(text[at]) {
			return
		}
		if got, want := newPoints(text).at(at), utf8.RuneCountInString(text[:at]); got != want {
			t.Errorf("byte %d of %q is code point %d, want %d", at, text, got, want)
		}
	})
}
