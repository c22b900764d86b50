package web

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
)

// divideData is the screen on which an editor moves the borders of a document's reports, and sees what they would say.
type divideData struct {
	ID, Title string
	At        string // the runs, as the address has them
	Changed   bool   // they are not as they are kept
	Problem   string
	Done      *act
	Undo      *act
	Number    string // of the case of the first report, if there is one
	Sorts     []string
	Runs      []dividedRun
}

// dividedRun is one stretch, with what it says if it is a report.
type dividedRun struct {
	First  int // its first sentence
	Tells  bool
	Place  int    // among the reports, from 1
	Number string // of its case; empty if it would have a new one
	Facts  []readFact
	Lines  [][]sentence
}

// Movable tells whether a run's beginning can be moved up or down.
func (d dividedRun) Movable() bool { return d.First > 0 }

// sentence is a sentence of a run with its marks.
type sentence struct {
	At     int
	Cut    bool // another run could begin here
	Pieces []piece
}

// dividePage shows where the reports of a document stand, or would stand. A button of the page asks for one move; the
// answer is the address of what comes of it.
func (s *site) dividePage(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("document")
	now, err := s.Casebook.Division(r.Context(), id, nil)
	if err != nil {
		return err
	}
	q := r.URL.Query()
	kept := runsOf(now.Places, now.Now)
	list, ok := parseRuns(q.Get("at"), len(now.Places))
	if !ok {
		list = kept
	}
	if moved, at, asked := list.moved(q, len(now.Places)); asked {
		http.Redirect(w, r, fmt.Sprintf("%s?at=%s#s%d", address(r, "/review/documents/"+id), moved, at), http.StatusSeeOther)
		return nil
	}
	return s.showDivision(w, r, now, list, "")
}

// showDivision reads a document as it would be divided and shows it.
func (s *site) showDivision(w http.ResponseWriter, r *http.Request, now *public.Division, list runs, problem string) error {
	d := &divideData{ID: now.Document, Title: now.Of.Name(), At: list.String(), Problem: problem}
	d.Changed = d.At != runsOf(now.Places, now.Now).String()
	if d.Changed {
		pieces := list.pieces(now.Places)
		then, err := s.Casebook.Division(r.Context(), now.Document, &pieces)
		if err != nil {
			return err
		}
		now = then
	}
	d.fill(languageOf(r), now, list)
	acts := &reviewData{}
	if err := s.readActs(r, acts); err != nil {
		return err
	}
	d.Done, d.Undo = acts.Done, acts.Undo
	v := view{Title: say(languageOf(r), "divide.title") + " " + d.Title, Section: "review", NoIndex: true, Data: d}
	if problem != "" {
		v.Status = http.StatusConflict
	}
	return s.show(w, r, "divide", v)
}

// fill shows the runs with what they say, the words marked.
func (d *divideData) fill(l language, of *public.Division, list runs) {
	v := readView{lang: l}
	v.begin(of.Text)
	d.Sorts = v.Sorts
	k := 0
	for _, r := range list {
		one := dividedRun{First: r.first, Tells: r.tells}
		if r.tells && k < len(of.Said) {
			one.Place, one.Number = k+1, of.Numbers[k]
			one.Facts = v.report(&of.Said[k], k).Facts
			k++
		}
		d.Runs = append(d.Runs, one)
	}
	places := sortPlaces(v.kept.places)
	for i, r := range list {
		d.Runs[i].Lines = linesOf(v.kept.runes, of.Places, r.first, list.end(i, len(of.Places)), places)
	}
	for _, n := range of.Numbers {
		if d.Number == "" {
			d.Number = n
		}
	}
}

// linesOf are the sentences from one to another, by the lines in which they stand.
func linesOf(text []rune, all []book.Place, from, to int, marks []place) (lines [][]sentence) {
	for i := from; i < to; i++ {
		s := sentence{At: i, Cut: i > from, Pieces: marked(text, all[i].Start, all[i].End, marks)}
		if k := len(lines) - 1; k >= 0 && !all[i].Opens {
			lines[k] = append(lines[k], s)
		} else {
			lines = append(lines, []sentence{s})
		}
	}
	return lines
}

// divide keeps the borders that an editor settled on. What the book refuses is shown with them.
func (s *site) divide(w http.ResponseWriter, r *http.Request) error {
	f, err := form(w, r)
	if err != nil {
		return err
	}
	now, err := s.Casebook.Division(r.Context(), f.Get("document"), nil)
	if err != nil {
		return err
	}
	list, ok := parseRuns(f.Get("at"), len(now.Places))
	if !ok {
		return badRequest(fmt.Errorf("at=%s", f.Get("at")))
	}
	op, err := s.Book.Divide(r.Context(), editorOf(r), now.Document, list.pieces(now.Places))
	if problem, is := errors.AsType[book.Problem](err); is {
		return s.showDivision(w, r, now, list, problem.Error())
	}
	if err != nil {
		return err
	}
	http.Redirect(w, r, address(r, fmt.Sprintf("/review/documents/%s?done=%d", now.Document, op.ID)), http.StatusSeeOther)
	return nil
}
