package read_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/rules"
)

var reader = sync.OnceValues(func() (*read.Reader, error) { return read.New(rules.Files) })

func newReader(t testing.TB) *read.Reader {
	t.Helper()
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// document reads one file.
func document(t testing.TB, raw []byte, name string) *jikenbo.Document {
	t.Helper()
	for d, err := range source.Documents(bytes.NewReader(raw), source.Origin{Name: name}) {
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	return nil
}

// ours are the documents of the repository that may be looked at.
func ours(t testing.TB) []*jikenbo.Document {
	t.Helper()
	var all []*jikenbo.Document
	for _, pattern := range []string{"../../testdata/corpus/texts/*", "../../examples/*"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no documents in %s: %v", pattern, err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, document(t, raw, name))
		}
	}
	return all
}

// TestCorpus holds what must be true of every report of every document.
func TestCorpus(t *testing.T) {
	r := newReader(t)
	for _, d := range ours(t) {
		t.Run(filepath.Base(d.Name), func(t *testing.T) {
			reports, skipped := r.Read(d)
			checkRead(t, d.Text, reports, skipped)
			if again, also := r.Read(d); !reflect.DeepEqual(reports, again) || !reflect.DeepEqual(skipped, also) {
				t.Error("read twice, not the same")
			}
		})
	}
}

// One Reader serves many goroutines, and they do not see each other.
func TestTogether(t *testing.T) {
	r, docs := newReader(t), ours(t)[:40]
	want := make([][]*jikenbo.Report, len(docs))
	for i, d := range docs {
		want[i] = r.Reports(d)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i, d := range docs {
				if !reflect.DeepEqual(r.Reports(d), want[i]) {
					t.Errorf("%s: read beside others, not the same", d.Name)
				}
			}
		})
	}
	all.Wait()
}

// checkRead checks everything that a reading promises.
func checkRead(t *testing.T, text string, reports []*jikenbo.Report, skipped []jikenbo.Skipped) {
	t.Helper()
	end := 0
	for i, r := range reports {
		c := check{t, text, "report " + strconv.Itoa(i+1)}
		c.span(r.Span)
		if r.Span.Start < end {
			c.errorf("begins at %d, before the last one ends (%d)", r.Span.Start, end)
		}
		end = r.Span.End
		c.report(r)
	}
	end = 0
	for _, s := range skipped {
		c := check{t, text, "not_reports " + s.Why}
		c.span(s.Span)
		if s.Span.Start < end || !slices.Contains(reasons(), s.Why) {
			c.errorf("%v after %d, for no known reason", s.Span, end)
		}
		end = s.Span.End
	}
}

// reasons are those of rules/skip and those that reading itself has.
func reasons() []string {
	why := []string{"no_incident", "no_organization", "digest_lead", "copy", "editor"}
	for _, v := range valuesOf("skip") {
		why = append(why, v)
	}
	return why
}

// valuesOf are the values that the rules of a kind speak for.
func valuesOf(kind string) []string {
	names, _ := filepath.Glob("../../rules/" + kind + "/*.rule")
	for i, name := range names {
		names[i] = strings.TrimSuffix(filepath.Base(name), ".rule")
	}
	return names
}

// check checks one report.
type check struct {
	t    *testing.T
	text string
	who  string
}

func (c check) errorf(format string, args ...any) {
	c.t.Helper()
	c.t.Errorf(c.who+": "+format, args...)
}

// span must mark words of the text, on borders of characters.
func (c check) span(s jikenbo.Span) {
	c.t.Helper()
	if s.Start < 0 || s.End > len(c.text) || s.Start >= s.End {
		c.errorf("span %v of a text of %d bytes", s, len(c.text))
		return
	}
	if !utf8.RuneStart(c.text[s.Start]) || s.End < len(c.text) && !utf8.RuneStart(c.text[s.End]) {
		c.errorf("span %v cuts a character", s)
	}
	if strings.TrimSpace(s.Of(c.text)) == "" {
		c.errorf("span %v marks no words", s)
	}
}

// vocabulary gives the values that a field may have.
var vocabulary = map[string]jikenbo.Vocabulary{
	"Sector": jikenbo.Sectors, "Types": jikenbo.Types, "Leak": jikenbo.Leaks, "Data": jikenbo.DataKinds,
	"DiscoveredBy": jikenbo.Finders, "ReportedTo": jikenbo.Receivers, "Harm": jikenbo.Harms,
	"Sequence": jikenbo.Sequences, "Voice": jikenbo.Voices, "Responses": jikenbo.Responses, "Prevention": jikenbo.Measures, "Role": jikenbo.Roles,
}

func (c check) report(r *jikenbo.Report) {
	c.t.Helper()
	c.fields(reflect.ValueOf(*r))
	for _, n := range r.Counts {
		c.count(n)
	}
	if !r.Leak.Said() {
		c.errorf("no leak: unknown is a value too")
	}
	if r.Organization.Said() == r.Site.Said() && r.Site.Said() {
		c.errorf("has an organization and a site")
	}
	if !jikenbo.Depths.Has(string(r.Depth)) {
		c.errorf("depth %q", r.Depth)
	}
	from, to := string(r.OccurredFrom.Value), string(r.OccurredTo.Value)
	if n := min(len(from), len(to)); from[:n] > to[:n] {
		c.errorf("occurred from %s to %s", from, to)
	}
}

// fields checks every fact of a struct: what is said has words, what has no
// words is not said; no list says the same twice.
func (c check) fields(v reflect.Value) {
	c.t.Helper()
	for i := range v.NumField() {
		name, f := v.Type().Field(i).Name, v.Field(i)
		if f.Kind() == reflect.Slice && name != "Counts" {
			seen := map[string]bool{}
			for k := range f.Len() {
				if name == "Through" || name == "Events" {
					c.fields(f.Index(k))
					continue
				}
				value := c.fact(name, f.Index(k), true)
				if seen[value] {
					c.errorf("%s says %s twice", name, value)
				}
				seen[value] = true
			}
		}
		if f.Kind() == reflect.Struct && f.FieldByName("Evidence").IsValid() {
			c.fact(name, f, name == "Role")
		}
	}
}

var (
	isoDate  = regexp.MustCompile(`^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`)
	position = regexp.MustCompile(`^rules/([a-z_]+/[a-z_]+\.rule):([0-9]+)$`)
)

// fact checks one fact and returns its value.
func (c check) fact(name string, f reflect.Value, must bool) string {
	c.t.Helper()
	value, evidence, rule := f.FieldByName("Value").String(), f.FieldByName("Evidence").Interface().([]jikenbo.Span), f.FieldByName("Rule").String()
	if len(evidence) == 0 {
		if must || value != "" || rule != "" {
			c.errorf("%s %q has no words", name, value)
		}
		return value
	}
	for _, s := range evidence {
		c.span(s)
	}
	c.rule(name, rule)
	if sure := f.FieldByName("Confidence").Float(); sure <= 0 || sure > 1 {
		c.errorf("%s: confidence %v", name, sure)
	}
	v, closed := vocabulary[name]
	switch {
	case value == "" || !utf8.ValidString(value) || strings.ContainsAny(value, "\n\ufffd"):
		c.errorf("%s is %q", name, value)
	case closed && !v.Has(value):
		c.errorf("%s %q is not in its vocabulary", name, value)
	case f.FieldByName("Value").Type() == reflect.TypeFor[jikenbo.Date]() && !isoDate.MatchString(value):
		c.errorf("%s %q is no date", name, value)
	}
	return value
}

func (c check) count(n jikenbo.Count) {
	c.t.Helper()
	if len(n.Evidence) == 0 || n.Value < 0 || !jikenbo.Units.Has(string(n.Unit)) || !jikenbo.Qualifiers.Has(string(n.Qualifier)) || !jikenbo.Statuses.Has(string(n.Status)) {
		c.errorf("count %+v", n)
	}
	for _, s := range n.Evidence {
		c.span(s)
	}
	c.rule("count", n.Rule)
}

// rule must name a line of a rule file that begins a block, or the Go file that
// read the fact.
func (c check) rule(name, rule string) {
	c.t.Helper()
	if m := position.FindStringSubmatch(rule); m != nil {
		n, _ := strconv.Atoi(m[2])
		if lines := ruleFile(m[1]); n < 1 || n > len(lines) || !strings.HasPrefix(lines[n-1], "match ") {
			c.errorf("%s was read by %s, which is no rule", name, rule)
		}
		return
	}
	if !strings.HasPrefix(rule, "read/") || len(rule) < len("read/x") {
		c.errorf("%s was read by %q", name, rule)
	}
}

var ruleFiles sync.Map // name -> []string

func ruleFile(name string) []string {
	if lines, ok := ruleFiles.Load(name); ok {
		return lines.([]string)
	}
	raw, _ := rules.Files.ReadFile(name)
	lines := strings.Split(string(raw), "\n")
	ruleFiles.Store(name, lines)
	return lines
}
