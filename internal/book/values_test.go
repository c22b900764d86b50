package book

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
)

// tellingOf reads a line such as "2023-05-12 own count=43 leak=possible
// data=name,email": the day told, the voice, and what is said.
func tellingOf(t *testing.T, line string) *telling {
	t.Helper()
	words := strings.Fields(line)
	x := &telling{said: &export.Report{Depth: "account"}, accounts: 1}
	x.Report, x.On, x.Voice = line, jikenbo.Date(words[0]), jikenbo.Voice(words[1])
	for _, w := range words[2:] {
		key, value, _ := strings.Cut(w, "=")
		x.say(t, key, value)
	}
	return x
}

func (x *telling) say(t *testing.T, key, value string) {
	t.Helper()
	single := map[string]**export.Fact{
		"organization": &x.said.Organization, "sector": &x.said.Sector, "leak": &x.said.Leak,
		"occurred_from": &x.said.OccurredFrom, "occurred_to": &x.said.OccurredTo, "discovered": &x.said.Discovered,
		"disclosed": &x.said.Disclosed, "sequence": &x.said.Sequence,
	}
	lists := map[string]*[]export.Fact{"types": &x.said.Types, "data": &x.said.Data}
	switch {
	case single[key] != nil:
		*single[key] = &export.Fact{Value: value}
	case lists[key] != nil:
		for v := range strings.SplitSeq(value, ",") {
			*lists[key] = append(*lists[key], export.Fact{Value: v})
		}
	case key == "count":
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		x.said.Counts = []export.Count{{Figure: jikenbo.Figure{Value: n, Unit: jikenbo.UnitPeople}}}
	case key == "contractor": // - for one without a name
		p := export.Party{Role: &export.Fact{Value: "contractor"}}
		if value != "-" {
			p.Name = &export.Fact{Value: value}
		}
		x.said.Through = append(x.said.Through, p)
	case key == "accounts":
		x.accounts, _ = strconv.Atoi(value)
	case key == "copy":
		x.Copy = true
	default:
		t.Fatalf("no field %q", key)
	}
	if key == "sequence" {
		x.Sequence = jikenbo.Sequence(value)
	}
}

func caseTold(t *testing.T, lines ...string) *jikenbo.Case {
	t.Helper()
	var told []*telling
	for _, l := range lines {
		told = append(told, tellingOf(t, l))
	}
	slices.SortFunc(told, order)
	c := &jikenbo.Case{Fields: fields(told)}
	c.Timeline = timeline(c.Fields, told)
	c.Doubts = doubts(c, told)
	return c
}

// The word of the best source holds, of one source the latest; what was said
// before stays.
func TestWhatHolds(t *testing.T) {
	for _, x := range []struct {
		about string
		lines []string
		field string
		want  string // values that hold, a bar, what was said otherwise
	}{
		{"a second report corrects the first", []string{
			"2023-05-12 own count=430", "2023-06-30 own count=390 sequence=follow_up"}, "count", "390 people | 430 people"},
		{"the notice before the newspaper, though that is later", []string{
			"2023-05-12 own count=390", "2023-05-13 news count=400"}, "count", "390 people | 400 people"},
		{"what only the newspaper says holds", []string{
			"2023-05-12 own leak=possible", "2023-05-13 news count=400"}, "count", "400 people |"},
		{"a news story before a page of many accounts", []string{
			"2023-05-31 own accounts=30 occurred_from=2023-05-08", "2023-05-13 news occurred_from=2023-05-09"}, "occurred_from", "2023-05-09 | 2023-05-08"},
		{"the editor before all", []string{
			"2023-05-12 own count=390", "2023-05-12 editor count=380"}, "count", "380 people | 390 people"},
		{"a copy is not heard", []string{
			"2023-05-12 own count=390", "2023-05-14 own count=391 copy=yes"}, "count", "390 people |"},
		{"a case is disclosed once", []string{
			"2023-06-30 own disclosed=2023-06-30", "2023-05-13 news disclosed=2023-05-12"}, "disclosed", "2023-05-12 | 2023-06-30"},
		{"a day before its month", []string{
			"2023-05-31 own disclosed=2023-05", "2023-05-13 news disclosed=2023-05-12"}, "disclosed", "2023-05-12 | 2023-05"},
		{"a newspaper names the contractor that the notice hides", []string{
			"2023-05-12 own contractor=-", "2023-05-13 news contractor=綿雲印刷", "2023-05-14 news contractor=綿雲印刷"}, "through", "綿雲印刷 |"},
		{"the notice names another contractor than the newspaper", []string{
			"2023-05-12 own contractor=青燈印刷", "2023-05-13 news contractor=綿雲印刷"}, "through", "青燈印刷 | 綿雲印刷"},
		{"kinds of data are joined", []string{
			"2023-05-12 own data=name,email", "2023-06-30 own data=name,address", "2023-07-01 news data=phone"}, "data", "name address email | phone"},
	} {
		f := caseTold(t, x.lines...).Field(x.field)
		got := valuesOf(f.Values) + " |" + strings.TrimRight(" "+valuesOf(f.Earlier), " ")
		if got != x.want {
			t.Errorf("%s: %s, want %s", x.about, got, x.want)
		}
	}
}

func valuesOf(said []jikenbo.Saying) string {
	var words []string
	for _, s := range said {
		words = append(words, s.Value)
	}
	return strings.Join(words, " ")
}

// What an editor must look at is told, and nothing else.
func TestDoubts(t *testing.T) {
	for _, x := range []struct {
		about string
		lines []string
		want  string
	}{
		{"a later report of the same source is news, no contradiction", []string{
			"2023-05-12 own organization=霞浜市 count=430", "2023-06-30 own count=390"}, ""},
		{"two sources disagree", []string{
			"2023-05-12 own organization=霞浜市 count=430", "2023-05-13 news count=437"}, "conflict"},
		{"the newspaper has corrected itself", []string{
			"2023-05-13 news organization=霞浜市 count=437", "2023-05-12 own count=430", "2023-05-15 news count=430"}, ""},
		{"a month agrees with its day", []string{
			"2023-05-12 own organization=霞浜市 discovered=2023-05-10", "2023-05-13 news discovered=2023-05"}, ""},
		{"a digit too many", []string{
			"2023-05-12 own organization=霞浜市 count=4300", "2023-06-12 own count=43000"}, "tenfold"},
		{"found after it was announced", []string{
			"2023-05-12 own organization=霞浜市 disclosed=2023-05-12 discovered=2023-06-10"}, "after_disclosure"},
		{"a nameless case", []string{"2023-05-12 own count=3"}, "no_organization"},
		{"the editor has decided", []string{
			"2023-05-12 own organization=霞浜市 count=430", "2023-05-13 news count=437", "2023-05-13 editor count=430"}, ""},
	} {
		var codes []string
		for _, d := range caseTold(t, x.lines...).Doubts {
			codes = append(codes, d.Code)
		}
		if got := strings.Join(codes, " "); got != x.want {
			t.Errorf("%s: %q, want %q", x.about, got, x.want)
		}
	}
}

// The timeline has each dated event once, later reports included.
func TestTimeline(t *testing.T) {
	c := caseTold(t,
		"2023-05-12 own occurred_from=2023-05-09 occurred_to=2023-05-09 discovered=2023-05-10 disclosed=2023-05-12",
		"2023-06-30 own sequence=follow_up disclosed=2023-06-30", "2024-02 own sequence=final")
	var got []string
	for _, e := range c.Timeline {
		got = append(got, string(e.Date)+" "+string(e.Kind))
	}
	want := "2023-05-09 occurred_from, 2023-05-10 discovered, 2023-05-12 disclosed, 2023-06-30 follow_up, 2024-02 final"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("%s\nwant %s", s, want)
	}
}

// Duties follow the table in force on the day of discovery; persons are not
// records, and over 1,000 begins at 1,001.
func TestDuties(t *testing.T) {
	for _, x := range []struct{ line, want string }{
		{"2023-05-12 own discovered=2023-05-10 count=1000", ""},
		{"2023-05-12 own discovered=2023-05-10 count=1001", "1,000人を超える 2023-05-14 2023-06-08"},
		{"2021-05-12 own discovered=2021-05-10 count=1001", ""},
		{"2023-05-12 own sector=local_government discovered=2023-05-10 count=101", "100人を超える 2023-05-14 2023-06-08"},
		{"2023-05-12 own discovered=2023-05-10 types=ransomware count=3", "不正の目的 2023-05-14 2023-07-08"},
		{"2023-05-12 own discovered=2023-05-10 types=ransomware leak=none", ""},
		{"2023-05-12 own discovered=2023-05-10 data=bank_account", ""},
		{"2023-05-12 own discovered=2023-05-10 data=bank_account,password", "財産的被害のおそれ 2023-05-14 2023-06-08"},
		{"2023-05-12 own disclosed=2023-05-12 data=health", "要配慮個人情報  "},
	} {
		var got []string
		for _, d := range Duties(caseTold(t, x.line)) {
			got = append(got, strings.SplitN(strings.TrimPrefix(d.Rule, "個人情報保護法 "), "(", 2)[0]+" "+string(d.First)+" "+string(d.Final))
		}
		if s := strings.Join(got, ", "); s != x.want {
			t.Errorf("%s: %q, want %q", x.line, s, x.want)
		}
	}
}

func TestDaysToDisclosure(t *testing.T) {
	if days, ok := DaysToDisclosure(caseTold(t, "2023-05-12 own discovered=2023-05-10 disclosed=2023-05-12")); days != 2 || !ok {
		t.Error(days, ok)
	}
	if _, ok := DaysToDisclosure(caseTold(t, "2023-05-12 own discovered=2023-05 disclosed=2023-05-12")); ok {
		t.Error("a month is no day")
	}
}
