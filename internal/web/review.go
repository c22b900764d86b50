package web

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
)

// reviewData is the screen of one case: what is doubted, the passages that raise it side by side, and what an editor
// can do about it.
type reviewData struct {
	Total, Skip int    // of the queue; Total is -1 for a case that was asked for by its number
	Back        string // where an act leads
	Problem     string // why an act was refused
	Done        *act   // what was just done
	Undo        *act   // what U takes back
	Doubt       *book.Question
	Number      string
	Sides       []*side
	Rows        []compared
	Reports     []*telling // of the case
	Fields      []correctable
	Why         []jikenbo.Term // reasons to exclude
	Units       []jikenbo.Term
	Field       string      // to be corrected, if it was chosen
	Chosen      correctable // that field; of no name if none was
	Count, Unit string      // the number of the case
}

// Place is which of the queue is shown, from 1.
func (d *reviewData) Place() int { return d.Skip + 1 }

// Next is the place of the next one.
func (d *reviewData) Next() int { return (d.Skip + 1) % max(d.Total, 1) }

// Pair tells whether two cases are compared.
func (d *reviewData) Pair() bool { return d.Doubt != nil && d.Doubt.Other != "" }

// review is the queue, one doubt a screen, the most doubtful first.
func (s *site) review(w http.ResponseWriter, r *http.Request) error {
	d := &reviewData{Back: "/review"}
	if d.Skip, _ = strconv.Atoi(r.URL.Query().Get("skip")); d.Skip < 0 {
		d.Skip = 0
	}
	queue, err := s.Book.Review(r.Context(), 0, 0)
	if err != nil {
		return err
	}
	d.Total = len(queue)
	if d.Skip >= d.Total {
		d.Skip = 0
	}
	if d.Skip > 0 {
		d.Back = fmt.Sprintf("/review?skip=%d", d.Skip)
	}
	if d.Total > 0 {
		d.Doubt, d.Number = &queue[d.Skip], queue[d.Skip].Number
	}
	return s.showReview(w, r, d)
}

// reviewCase is the screen of a case that an editor chose.
func (s *site) reviewCase(w http.ResponseWriter, r *http.Request) error {
	number := r.PathValue("number")
	return s.showReview(w, r, &reviewData{Total: -1, Number: number, Back: "/review/" + number, Field: r.URL.Query().Get("field")})
}

// reviewGo leads to the case whose number was typed.
func (s *site) reviewGo(w http.ResponseWriter, r *http.Request) error {
	number := strings.ToUpper(strings.TrimSpace(r.URL.Query().Get("number")))
	http.Redirect(w, r, languageOf(r).link("/review/", number), http.StatusSeeOther)
	return nil
}

// showReview completes a screen and shows it.
func (s *site) showReview(w http.ResponseWriter, r *http.Request, d *reviewData) error {
	v := view{Title: say(languageOf(r), "nav.review"), Section: "review", NoIndex: true, Data: d}
	if err := s.readActs(r, d); err != nil {
		return err
	}
	if d.Number != "" {
		if err := s.readSides(r.Context(), languageOf(r), d); err != nil {
			return err
		}
		v.Title += " " + d.Number
	}
	if d.Problem != "" {
		v.Status = http.StatusConflict
	}
	return s.show(w, r, "review", v)
}

// readSides reads the cases that the doubt is about: one, or the two that may be the same.
func (s *site) readSides(ctx context.Context, l language, d *reviewData) error {
	here, err := s.reviewed(ctx, l, d.Number, "a")
	if err != nil {
		return err
	}
	d.Number = here.Case.Number // where another leads to
	d.Reports, d.Why, d.Units = here.Sources, jikenbo.Reasons.Terms, jikenbo.Units.Terms
	d.choose(here)
	if !d.Pair() {
		d.Sides, d.Rows = here.sides(d.Doubt), here.doubted(d.Doubt)
	} else {
		other, err := s.reviewed(ctx, l, d.Doubt.Other, "b")
		if err != nil {
			return err
		}
		d.Sides = []*side{other.side(other.teller(d.Doubt.Reports)), here.side(here.teller(d.Doubt.Reports))}
		d.Rows = compare(other, here)
	}
	for _, side := range d.Sides {
		side.finish()
	}
	return nil
}

// reviewed is a case as the review shows it. Two of them stand on one page, so the marks of each have names of their own.
func (s *site) reviewed(ctx context.Context, l language, number, prefix string) (*caseView, error) {
	shown, err := s.Casebook.Case(ctx, number)
	if err != nil {
		return nil, err
	}
	c := &caseView{Case: shown.Case, shown: shown, lang: l, prefix: prefix}
	c.readSources()
	c.head()
	return c, nil
}
