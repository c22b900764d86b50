package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/jikenbo/jikenbo"
)

// sampleCases are a case with much said, one with nothing, and two numbers
// that stand for none.
func sampleCases() []*jikenbo.Case {
	figure := &jikenbo.Figure{Value: 1234, Unit: jikenbo.UnitPeople, Qualifier: jikenbo.QualifierAbout, Status: jikenbo.StatusPossible, What: "会員"}
	rich := &jikenbo.Case{
		Number: "JB-2024-0001", State: jikenbo.StateOpen, Root: "JR-2024-0001",
		Fields: []jikenbo.Field{
			sampleField("organization", "=HYPERLINK(\"x\")市"),
			{Name: "through", Values: []jikenbo.Saying{sampleSaying("株式会社潮見"), sampleSaying("")}},
			sampleField("sector", "local_government"),
			sampleField("types", "ransomware", "unauthorized_access"),
			{Name: "leak", Values: []jikenbo.Saying{sampleSaying("possible")}, Earlier: []jikenbo.Saying{sampleSaying("unknown")}, Conflict: true},
			{Name: "count", Values: []jikenbo.Saying{{Value: "1234 people", Figure: figure, Evidence: []jikenbo.Evidence{}}}},
			sampleField("data", "name", "health"),
			sampleField("occurred_from", "2024-03"), sampleField("discovered", "2024-04-02"), sampleField("disclosed", "2024-04-30"),
			sampleField("discovered_by", "contractor"),
		},
		Timeline: []jikenbo.Event{{Kind: "disclosed", Date: "2024-04-30", Saying: sampleSaying("2024-04-30")}},
		Doubts:   []jikenbo.Doubt{},
		Reports:  []jikenbo.Telling{{Report: "a", Document: strings.Repeat("0b", 32), Address: "https://example.jp/1", Title: "お詫び\n<1>", Voice: jikenbo.VoiceOwn, On: "2024-04-30"}},
	}
	for i := range rich.Fields[1].Values {
		rich.Fields[1].Values[i].Role = jikenbo.RoleContractor
	}
	rich.Fields[2].Values[0].Label = "地方公共団体"
	rich.Fields[3].Values[0].Label, rich.Fields[3].Values[1].Label = "ランサムウェア", "不正アクセス"
	empty := func(n string, s jikenbo.CaseState) *jikenbo.Case {
		return &jikenbo.Case{Number: n, State: s, Fields: []jikenbo.Field{}, Timeline: []jikenbo.Event{}, Doubts: []jikenbo.Doubt{}, Reports: []jikenbo.Telling{}}
	}
	joined, drill := empty("JB-2024-0003", jikenbo.StateRedirect), empty("JB-2024-0004", jikenbo.StateWithdrawn)
	joined.RedirectTo, drill.Reason = "JB-2024-0001", "drill"
	return []*jikenbo.Case{rich, empty("JB-2024-0002", jikenbo.StateOpen), joined, drill}
}

func sampleSaying(value string) jikenbo.Saying {
	return jikenbo.Saying{Value: value, Report: "a", Voice: jikenbo.VoiceOwn, On: "2024-04-30", Evidence: []jikenbo.Evidence{{Start: 1, End: 2, Exact: "市"}}}
}

func sampleField(name string, values ...string) jikenbo.Field {
	f := jikenbo.Field{Name: name}
	for _, v := range values {
		f.Values = append(f.Values, sampleSaying(v))
	}
	return f
}

func format(t *testing.T, name string) Format {
	t.Helper()
	for _, f := range Formats {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no format %s", name)
	return Format{}
}

// each goes through cases.
func each(cases []*jikenbo.Case) Cases {
	return func(yield func(*jikenbo.Case, error) bool) {
		for _, c := range cases {
			if !yield(c, nil) {
				return
			}
		}
	}
}

func written(t *testing.T, name string, cases []*jikenbo.Case) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := format(t, name).Write(&out, each(cases)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// The same cases give the same bytes, and a full disk is told, in every format.
func TestFormats(t *testing.T) {
	for _, f := range Formats {
		if one, other := written(t, f.Name, sampleCases()), written(t, f.Name, sampleCases()); !bytes.Equal(one, other) {
			t.Errorf("%s differs from run to run", f.Name)
		}
		if _, err := f.Write(full{}, each(sampleCases())); err == nil {
			t.Errorf("%s: no error of a full disk", f.Name)
		}
		if _, err := f.Write(&bytes.Buffer{}, each(nil)); err != nil {
			t.Errorf("%s: an error of no cases", f.Name)
		}
		broken := errors.New("broken")
		_, err := f.Write(&bytes.Buffer{}, func(yield func(*jikenbo.Case, error) bool) {
			_ = yield(sampleCases()[0], nil) && yield(nil, broken)
		})
		if !errors.Is(err, broken) {
			t.Errorf("%s: cases that cannot be read: %v", f.Name, err)
		}
	}
}

func notes(t *testing.T, f Format, cases []*jikenbo.Case) []string {
	t.Helper()
	said, err := f.Write(&bytes.Buffer{}, each(cases))
	if err != nil {
		t.Fatal(err)
	}
	return said
}

// What a format cannot say is told where it happens only, and explained.
func TestNotes(t *testing.T) {
	doc, err := os.ReadFile("../../doc/export.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Formats {
		if said := notes(t, f, sampleCases()); len(said) > len(f.notes) || len(said) == 0 && !f.all {
			t.Errorf("%s: %q", f.Name, said)
		}
		if said := notes(t, f, nil); len(said) > 0 {
			t.Errorf("%s of nothing: %q", f.Name, said)
		}
		for _, n := range f.notes {
			if !bytes.Contains(doc, []byte("`"+n.code+"`")) {
				t.Errorf("doc/export.md does not explain the note %s", n.code)
			}
		}
	}
	if said := strings.Join(notes(t, format(t, "csv"), sampleCases()), "\n"); !strings.Contains(said, "[numbers]: 2 件 (JB-2024-0003 JB-2024-0004)") {
		t.Error(said)
	}
}

func TestCSV(t *testing.T) {
	raw, ok := bytes.CutPrefix(written(t, "csv", sampleCases()), []byte("\xef\xbb\xbf"))
	if lines := bytes.Count(raw, []byte("\r\n")); !ok || lines != 3 || bytes.Count(raw, []byte("\n")) != lines {
		t.Fatalf("%v, %d lines: %q", ok, lines, raw)
	}
	rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatal(rows, err)
	}
	for heading, want := range map[string]string{
		"番号": "JB-2024-0001", "組織": "'=HYPERLINK(\"x\")市", "委託先など": "株式会社潮見(委託先)、(委託先)", "業種": "地方公共団体",
		"種類": "ランサムウェア、不正アクセス", "件数": "1234", "件数の単位": "人", "件数の範囲": "約", "件数の漏えい": "可能性", "件数の対象": "会員",
		"発生": "2024-03", "根": "JR-2024-0001", "根の起点": "", "報告の数": "1", "出典": "https://example.jp/1", "食い違う項目": "漏えい",
	} {
		if got := rows[1][slices.Index(rows[0], heading)]; got != want {
			t.Errorf("%s: %q, want %q", heading, got, want)
		}
	}
}

func TestCell(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+81": "'+81", "-1": "'-1", "@a": "'@a", "＝1": "'＝1", " \t=1": "'=1", "a\r\nb": "a  b", "a=1": "a=1", "'a": "'a", "": "",
	} {
		if got := cell(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func caseSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	var out bytes.Buffer
	if err := Schema(&out); err != nil {
		t.Fatal(err)
	}
	return compiled(t, schemaName, out.Bytes())
}

func compiled(t *testing.T, name string, raw []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// valid is the schema's complaint of a line, nil if none.
func valid(t *testing.T, s *jsonschema.Schema, line []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(doc)
}

// Every number has its line, each is as the schema says, and reading it back
// gives the case.
func TestLines(t *testing.T) {
	s := caseSchema(t)
	lines := bytes.Split(bytes.TrimSpace(written(t, "jsonl", sampleCases())), []byte("\n"))
	for i, line := range lines {
		if err := valid(t, s, line); err != nil {
			t.Error(err)
		}
		back := &jikenbo.Case{}
		if err := json.Unmarshal(line, back); err != nil || !reflect.DeepEqual(back, sampleCases()[i]) {
			t.Errorf("%s\ncomes back as %+v, %v", line, back, err)
		}
	}
	if len(lines) != 4 || bytes.Contains(lines[0], []byte(`\u003c`)) {
		t.Errorf("%d lines, the first %s", len(lines), lines[0])
	}
}

// The schema refuses what no case has.
func TestSchemaRefuses(t *testing.T) {
	s, line := caseSchema(t), string(written(t, "jsonl", sampleCases()[:1]))
	for was, is := range map[string]string{
		`"number":"JB-2024-0001"`: `"numero":1`, `"state":"open"`: `"state":"shut"`, `"value":"ransomware"`: `"value":"rain"`,
		`"on":"2024-04-30"`: `"on":"30 April"`, `"value":1234`: `"value":"1234"`, `"unit":"people"`: `"unit":"cats"`, `"value":"unknown"`: `"value":"maybe"`,
	} {
		if !strings.Contains(line, was) || valid(t, s, []byte(strings.Replace(line, was, is, 1))) == nil {
			t.Errorf("%s passes for %s", is, was)
		}
	}
}

func TestParquet(t *testing.T) {
	raw := written(t, "parquet", sampleCases())
	rows, err := parquet.Read[parquetCase](bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(rows) != 2 {
		t.Fatal(len(rows), err)
	}
	r := rows[0]
	if r.Number != "JB-2024-0001" || *r.Count != 1234 || *r.CountUnit != "people" || *r.OccurredFrom != "2024-03" ||
		!slices.Equal(r.Types, []string{"ransomware", "unauthorized_access"}) || len(r.Through) != 2 || *r.Through[0].Name != "株式会社潮見" ||
		r.Through[1].Name != nil || r.Through[1].Role != "contractor" || !slices.Equal(r.Conflicts, []string{"leak"}) || r.Site != nil {
		t.Errorf("%+v", r)
	}
	if rows[1].Count != nil || rows[1].Leak != nil || len(rows[1].Types) != 0 {
		t.Errorf("%+v", rows[1])
	}
}
