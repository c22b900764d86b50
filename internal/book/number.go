package book

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/store"
)

// isNumber tells whether words are a case's number.
func isNumber(words string) bool {
	return strings.HasPrefix(words, "JB-") || strings.HasPrefix(words, "JR-")
}

// keptCase is what the store keeps of a case.
type keptCase struct {
	Given int64         `json:"given"` // order in which numbers were given, over all years
	Case  *jikenbo.Case `json:"case"`
}

// giveNumbers gives every group the number that was given first to one of its
// reports, or a new one; the other numbers of the group become redirects. It
// returns every number that this may have changed.
func (w *writer) giveNumbers(groups [][]string, ids []string, members map[string]*member) ([]string, error) {
	anchored, err := w.NumbersAnchoredAt(ids)
	if err != nil {
		return nil, err
	}
	touched := []string{}
	byAnchor := map[string][]*store.Case{}
	for _, c := range anchored {
		if c.Kind == kindCase {
			byAnchor[c.Anchor] = append(byAnchor[c.Anchor], c)
			touched = append(touched, c.Number.String())
		}
	}
	for _, group := range inTextOrder(groups, members) {
		number, err := w.numberOf(group, byAnchor, members)
		if err != nil {
			return nil, err
		}
		touched = append(touched, some(number)...)
		if !isTold(group, members) {
			number = ""
		}
		if err := w.Assign(number, living(group, members)); err != nil {
			return nil, err
		}
	}
	slices.Sort(touched)
	return slices.Compact(touched), nil
}

// inTextOrder puts groups into the order in which their first reports were told,
// those of one document as they stand in it: so new numbers go down a page.
func inTextOrder(groups [][]string, members map[string]*member) [][]string {
	first := func(group []string) *telling {
		if told := tellings(group, members); len(told) > 0 {
			return told[0]
		}
		return &telling{said: &export.Report{}}
	}
	slices.SortStableFunc(groups, func(a, b []string) int {
		x, y := first(a), first(b)
		return cmp.Or(cmp.Compare(x.On, y.On), cmp.Compare(x.Document, y.Document), cmp.Compare(x.said.Start, y.said.Start), cmp.Compare(x.Report, y.Report))
	})
	return groups
}

// numberOf is a group's number; its other numbers are sent there.
func (w *writer) numberOf(group []string, byAnchor map[string][]*store.Case, members map[string]*member) (string, error) {
	var numbers []*store.Case
	for _, id := range group {
		numbers = append(numbers, byAnchor[id]...)
	}
	if len(numbers) == 0 {
		if !isTold(group, members) {
			return "", nil
		}
		return w.newNumber(kindCase, tellings(group, members))
	}
	given, err := givenOrder(numbers)
	if err != nil {
		return "", err
	}
	holds := given[0]
	for _, c := range given {
		c.State, c.RedirectTo = string(jikenbo.StateOpen), ""
		if c != holds {
			c.State, c.RedirectTo = string(jikenbo.StateRedirect), holds.Number.String()
		}
		if err := w.PutCase(c); err != nil {
			return "", err
		}
	}
	return holds.Number.String(), nil
}

// isTold tells whether a document tells of a group: what an editor corrected
// alone is no case.
func isTold(group []string, members map[string]*member) bool {
	return slices.ContainsFunc(group, func(id string) bool { return members[id] != nil && members[id].Kind == "document" })
}

// living are the reports of a group that are not gone.
func living(group []string, members map[string]*member) []string {
	return slices.DeleteFunc(slices.Clone(group), func(id string) bool { return members[id] == nil })
}

// givenOrder puts numbers into the order in which they were given.
func givenOrder(numbers []*store.Case) ([]*store.Case, error) {
	given := map[*store.Case]int64{}
	for _, c := range numbers {
		var k keptCase
		if err := json.Unmarshal(c.Body, &k); err != nil {
			return nil, err
		}
		given[c] = k.Given
	}
	slices.SortFunc(numbers, func(a, b *store.Case) int { return cmp.Compare(given[a], given[b]) })
	return numbers, nil
}

// newNumber gives a number of the year of first disclosure; its anchor is the
// report told first.
func (w *writer) newNumber(kind string, told []*telling) (string, error) {
	given, err := w.nextGiven()
	if err != nil {
		return "", err
	}
	n, err := w.NewNumber(kind, w.yearOf(told))
	if err != nil {
		return "", err
	}
	body, err := json.Marshal(keptCase{Given: given})
	if err != nil {
		return "", err
	}
	row := &store.Case{Number: n, Anchor: told[0].Report, State: string(jikenbo.StateOpen), Changed: w.now, Body: body}
	return n.String(), w.PutCase(row)
}

func (w *writer) nextGiven() (int64, error) {
	last, err := w.Meta("given")
	if err != nil {
		return 0, err
	}
	n, _ := strconv.ParseInt(last, 10, 64) // none yet: 0
	return n + 1, w.SetMeta("given", strconv.FormatInt(n+1, 10))
}

// yearOf is the year in which a case was first told; where no report says, the
// year in which it was discovered or happened, at last the present one.
func (w *writer) yearOf(told []*telling) int {
	for _, day := range []func(*telling) jikenbo.Date{
		func(t *telling) jikenbo.Date { return t.On },
		func(t *telling) jikenbo.Date { return dateOf(t.said.Discovered) },
		func(t *telling) jikenbo.Date { return dateOf(t.said.OccurredFrom) },
	} {
		first := ""
		for _, t := range told {
			if y := day(t).Year(); y != "" && (first == "" || y < first) {
				first = y
			}
		}
		if y, err := strconv.Atoi(first); err == nil {
			return y
		}
	}
	return time.Unix(w.now, 0).UTC().Year()
}

func dateOf(f *export.Fact) jikenbo.Date {
	if f == nil {
		return ""
	}
	return jikenbo.Date(f.Value)
}
