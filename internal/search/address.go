package search

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// Problem is a mistake in a query, in words that say what to do.
type Problem string

// Error is the problem in words.
func (p Problem) Error() string { return string(p) }

func problem(format string, args ...any) error { return Problem(fmt.Sprintf(format, args...)) }

// ParseQuery is the query of an address: q, the facets by their names, org,
// root, state, order, page and limit. Other parameters are others' business.
func ParseQuery(v url.Values) (Query, error) {
	q := Query{
		Text: strings.TrimSpace(v.Get("q")), Organization: v.Get("org"), Root: v.Get("root"),
		State: v.Get("state"), Order: v.Get("order"),
	}
	for _, f := range facets {
		*f.chosen(&q) = f.list(v[f.name])
	}
	page, err := count(v, "page", 1)
	if err != nil {
		return q, err
	}
	if q.Limit, err = count(v, "limit", 0); err != nil {
		return q, err
	}
	q.Offset = (page - 1) * q.limit()
	return q, q.check()
}

// list are the values of a facet, each once: one=a&one=b or one=a,b. Names may
// have commas.
func (f *facet) list(values []string) []string {
	var list []string
	for _, v := range values {
		if f.name == "contractor" {
			list = append(list, v)
		} else {
			list = append(list, strings.Split(v, ",")...)
		}
	}
	slices.Sort(list)
	list = slices.Compact(list)
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

func count(v url.Values, name string, none int) (int, error) {
	if v.Get(name) == "" {
		return none, nil
	}
	n, err := strconv.Atoi(v.Get(name))
	if err != nil || n < 1 || n > maxOffset {
		return none, problem("%s=%.40s は 1 から %d までの数ではありません", name, v.Get(name), maxOffset)
	}
	return n, nil
}

// check refuses what no case can have, and says what there is.
func (q *Query) check() error {
	if n := utf8.RuneCountInString(q.Text); n > maxText {
		return problem("検索の言葉が長すぎます(%d 文字)。%d 文字までにしてください", n, maxText)
	}
	if !utf8.ValidString(q.Text) {
		return problem("検索の言葉が UTF-8 ではありません")
	}
	if q.Limit < 0 || q.Limit > MaxLimit || q.Offset < 0 || q.Offset > maxOffset {
		return problem("limit は %d まで、全体で %d 件目までです。条件を絞ってください", MaxLimit, maxOffset)
	}
	for _, f := range facets {
		if n := len(*f.chosen(q)); n > maxValues {
			return problem("%s の値が多すぎます(%d 個)。%d 個までにしてください", f.name, n, maxValues)
		}
		for _, value := range *f.chosen(q) {
			if err := f.check(value); err != nil {
				return err
			}
		}
	}
	if _, err := parse(q.Text); err != nil {
		return err
	}
	return q.checkOthers()
}

var (
	rootPattern   = regexp.MustCompile(`^JR-\d{4}-\d{4,}$`)
	numberPattern = regexp.MustCompile(`^JB-\d{4}-\d{4,}$`)
)

func (q *Query) checkOthers() error {
	if q.Root != "" && !rootPattern.MatchString(q.Root) {
		return problem("root=%.40s は根の番号ではありません(例: JR-2023-0001)", q.Root)
	}
	if q.State != "" && q.State != "all" && !jikenbo.CaseStates.Has(q.State) {
		return problem("state=%.40s はありません。次から選んでください: open withdrawn redirect all", q.State)
	}
	if q.Order != "" && !slices.Contains(Orders, q.Order) {
		return problem("order=%.40s はありません。次から選んでください: %s", q.Order, strings.Join(Orders, " "))
	}
	return nil
}

var (
	yearPattern  = regexp.MustCompile(`^\d{4}$`)
	monthPattern = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])$`)
)

// check refuses a value that the facet cannot have.
func (f *facet) check(value string) error {
	switch {
	case value == Unsaid || f.name == "contractor":
		return nil
	case f.name == "year" && !yearPattern.MatchString(value):
		return problem("year=%.40s は年ではありません(例: 2023)", value)
	case f.name == "month" && !monthPattern.MatchString(value):
		return problem("month=%.40s は月ではありません(例: 2023-05)", value)
	}
	if terms, closed := vocabularies[f.name]; closed && !terms.Has(value) {
		var all []string
		for _, t := range terms.Terms {
			all = append(all, t.Value)
		}
		return problem("%s=%.40s はありません。次から選んでください: %s", f.name, value, strings.Join(all, " "))
	}
	return nil
}

// Values is the query's address, the same for the same query, so that it can
// be shared and compared. What is as usual is left out.
func (q Query) Values() url.Values {
	v := url.Values{}
	set := func(name, value string) {
		if value != "" {
			v.Set(name, value)
		}
	}
	set("q", q.Text)
	for _, f := range facets {
		if list := f.list(*f.chosen(&q)); len(list) > 0 {
			v[f.name] = list
		}
	}
	set("org", q.Organization)
	set("root", q.Root)
	if q.State != string(jikenbo.StateOpen) {
		set("state", q.State)
	}
	if usual := (&Query{Text: q.Text}).order(); q.Order != usual {
		set("order", q.Order)
	}
	if q.Limit != 0 && q.Limit != DefaultLimit {
		set("limit", strconv.Itoa(q.Limit))
	}
	if page := q.Offset / q.limit(); page > 0 {
		set("page", strconv.Itoa(page+1))
	}
	return v
}
