package book

import (
	"encoding/json"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Question is one point of the review queue: a case that may be the same as
// another, or a doubt about its values.
type Question struct {
	Number       string        `json:"number"`
	Organization string        `json:"organization,omitempty"` // of the case, in the review queue
	Other        string        `json:"other,omitempty"`        // the case that it may be the same as
	Code         string        `json:"code"`                   // "same_case" or that of a doubt
	Weight       int           `json:"weight"`
	Words        string        `json:"words"`             // in Japanese
	Fields       []string      `json:"fields,omitempty"`  // whose values are doubted
	Reports      []string      `json:"reports,omitempty"` // whose words raise it
	Reasons      []link.Reason `json:"reasons,omitempty"`
}

// refreshAsks asks anew about these cases.
func (w *writer) refreshAsks(numbers []string) error {
	if err := w.DeleteAsks(numbers); err != nil {
		return err
	}
	for _, n := range numbers {
		asks, err := w.questions(n)
		if err := errorsOf(err, w.PutAsks(asks)); err != nil {
			return err
		}
	}
	return nil
}

// questions are the asks on one case. Of a withdrawn one only those about its
// being withdrawn are open.
func (w *writer) questions(number string) (asks []store.Ask, err error) {
	row, err := w.Case(number)
	if err != nil || row == nil || row.State == string(jikenbo.StateRedirect) {
		return nil, err
	}
	open := row.State == string(jikenbo.StateOpen)
	if open {
		if asks, err = w.sameCaseAsks(row); err != nil {
			return nil, err
		}
	}
	c, err := CaseOf(row)
	if err != nil {
		return nil, err
	}
	for _, d := range c.Doubts {
		about := aboutDoubt(d.Code, d.Words)
		accepted, err := w.isAccepted(number, about)
		if err != nil {
			return nil, err
		}
		if accepted || !open && d.Code != doubtGrown {
			continue
		}
		a, err := askOf(Question{Number: number, Code: d.Code, Weight: d.Weight, Words: d.Words, Fields: d.Fields, Reports: some(d.Report)}, about)
		if err != nil {
			return nil, err
		}
		asks = append(asks, a)
	}
	return asks, nil
}

// sameCaseAsks asks about pairs in doubt of which one report is in this case
// and the other in another one, once for two cases: of the one with the greater
// number about the other.
func (w *writer) sameCaseAsks(row *store.Case) ([]store.Ask, error) {
	number := row.Number.String()
	pairs, numbers, err := w.doubtfulPairs(number)
	if err != nil {
		return nil, err
	}
	best := map[string]store.Pair{}
	for _, p := range pairs {
		other := numbers[p.A]
		if other == number {
			other = numbers[p.B]
		}
		if b, seen := best[other]; other != "" && other != number && (!seen || p.Points > b.Points) {
			best[other] = p
		}
	}
	var asks []store.Ask
	for other, p := range best {
		var v link.Verdict
		if err := json.Unmarshal(p.Body, &v); err != nil {
			return nil, err
		}
		one, two := max(number, other), min(number, other)
		a, err := askOf(Question{Number: one, Other: two, Code: "same_case", Weight: 5, Words: two + " と同じ事件かもしれません",
			Reports: []string{p.A, p.B}, Reasons: v.Reasons}, two)
		if err != nil {
			return nil, err
		}
		asks = append(asks, a)
	}
	return asks, nil
}

// doubtfulPairs are the pairs of the reports of a case that an editor should
// decide and has not, with the number of every report in them.
func (w *writer) doubtfulPairs(number string) ([]store.Pair, map[string]string, error) {
	rows, err := w.ReportsOfCase(number)
	if err != nil {
		return nil, nil, err
	}
	ids := make([]string, 0, len(rows))
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	pairs, err := w.PairsOf(ids)
	if err != nil {
		return nil, nil, err
	}
	ties, err := w.Ties(ids)
	if err != nil {
		return nil, nil, err
	}
	decided := map[[2]string]bool{}
	for _, t := range ties {
		decided[[2]string{t.A, t.B}], decided[[2]string{t.B, t.A}] = true, true
	}
	pairs = slices.DeleteFunc(pairs, func(p store.Pair) bool {
		return p.Kind != kindCase || decided[[2]string{p.A, p.B}]
	})
	for _, p := range pairs {
		ids = append(ids, p.A, p.B)
	}
	numbers, err := w.CasesOf(ids)
	return pairs, numbers, err
}

// otherOf is the case that a question on this one is about, "" if it is about
// no other.
func otherOf(a store.Ask, number string) string {
	switch {
	case !isNumber(a.About):
		return ""
	case a.Subject == number:
		return a.About
	}
	return a.Subject
}

func askOf(q Question, about string) (store.Ask, error) {
	body, err := json.Marshal(q)
	return store.Ask{Subject: q.Number, About: about, Doubt: q.Weight, Body: body}, err
}

// whyHere is why a report is in its case with another one: the reasons of its
// strongest pair there.
func (w *writer) whyHere(report, number string) ([]link.Reason, error) {
	pairs, err := w.PairsOf([]string{report})
	if err != nil {
		return nil, err
	}
	pairs = slices.DeleteFunc(pairs, func(p store.Pair) bool { return p.Kind != kindCase || p.Answer != string(link.Same) })
	slices.SortFunc(pairs, func(a, b store.Pair) int { return b.Points - a.Points })
	for _, p := range pairs {
		other := p.A
		if other == report {
			other = p.B
		}
		if n, err := w.CasesOf([]string{other}); err != nil || n[other] == number {
			var v link.Verdict
			return v.Reasons, errorsOf(err, json.Unmarshal(p.Body, &v))
		}
	}
	return nil, nil
}

// CaseOf is the case in a row of the store.
func CaseOf(row *store.Case) (*jikenbo.Case, error) {
	var k keptCase
	if err := json.Unmarshal(row.Body, &k); err != nil {
		return nil, err
	}
	return k.Case, nil
}
