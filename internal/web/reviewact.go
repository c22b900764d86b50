package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
)

// acts are what an editor can do on a screen, by the last part of the address to which it is sent.
var acts = map[string]func(context.Context, *book.Book, string, url.Values) (book.Operation, error){
	"accept": func(ctx context.Context, b *book.Book, who string, f url.Values) (book.Operation, error) {
		return b.Accept(ctx, who, book.Question{Number: f.Get("number"), Other: f.Get("other"), Code: f.Get("code"), Words: f.Get("doubt")})
	},
	"merge": func(ctx context.Context, b *book.Book, who string, f url.Values) (book.Operation, error) {
		return b.Merge(ctx, who, f.Get("number"), strings.TrimSpace(f.Get("other")))
	},
	"split": func(ctx context.Context, b *book.Book, who string, f url.Values) (book.Operation, error) {
		return b.Split(ctx, who, f.Get("number"), f["report"]...)
	},
	"correct": func(ctx context.Context, b *book.Book, who string, f url.Values) (book.Operation, error) {
		return b.Correct(ctx, who, f.Get("number"), f.Get("field"), correctedValue(f), strings.TrimSpace(f.Get("words")))
	},
	"withdraw": func(ctx context.Context, b *book.Book, who string, f url.Values) (book.Operation, error) {
		return b.Withdraw(ctx, who, f.Get("number"), jikenbo.Reason(f.Get("reason")), strings.TrimSpace(f.Get("words")))
	},
	"undo": func(ctx context.Context, b *book.Book, who string, f url.Values) (book.Operation, error) {
		id, err := strconv.ParseInt(f.Get("operation"), 10, 64)
		if err != nil {
			return book.Operation{}, badRequest(err)
		}
		return b.Undo(ctx, who, id)
	},
}

// reviewAct does what an editor asks for and goes on with the queue. What the book refuses is shown with the case.
func (s *site) reviewAct(w http.ResponseWriter, r *http.Request) error {
	do, known := acts[r.PathValue("act")]
	if !known {
		return errNotFound
	}
	f, err := form(w, r)
	if err != nil {
		return err
	}
	back := inside(f.Get("back"))
	op, err := do(r.Context(), s.Book, editorOf(r), f)
	if problem, ok := errors.AsType[book.Problem](err); ok {
		return s.showReview(w, r, &reviewData{Total: -1, Number: f.Get("number"), Back: back, Problem: problem.Error()})
	}
	if err != nil {
		return err
	}
	http.Redirect(w, r, address(r, with(back, "done", fmt.Sprint(op.ID))), http.StatusSeeOther)
	return nil
}

// with is an address with a parameter more.
func with(address, name, value string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	q := u.Query()
	q.Set(name, value)
	u.RawQuery = q.Encode()
	return u.String()
}

// act is an operation as pages show it.
type act struct {
	ID      int64
	At      time.Time
	Who     string
	Kind    string
	Numbers []string
	Words   string
	Undone  int64 // by which operation
}

func newAct(l language, o book.Operation) *act {
	var a struct {
		Numbers, Reports            []string
		Reason, Words, Field, Value string
		Operation                   int64
		About                       string
		Pieces                      []book.Piece
	}
	_ = json.Unmarshal(o.What, &a) // what it does not understand it leaves out
	var words []string
	if a.Field != "" {
		words = append(words, say(l, "field."+a.Field)+" → "+a.Value)
	}
	if a.Reason != "" {
		words = append(words, label(l, jikenbo.Reasons, a.Reason))
	}
	if o.Kind == "split" && len(a.Reports) > 0 {
		words = append(words, say(l, "act.reports", len(a.Reports)))
	}
	if o.Kind == "divide" {
		words = append(words, say(l, "act.reports", len(a.Pieces)))
	}
	if a.Operation != 0 {
		words = append(words, say(l, "act.of", a.Operation))
	}
	if _, about, ok := strings.Cut(a.About, " "); ok {
		words = append(words, about)
	}
	if a.Words != "" {
		words = append(words, "「"+a.Words+"」")
	}
	return &act{ID: o.ID, At: time.Unix(o.At, 0), Who: o.Who, Kind: o.Kind, Numbers: a.Numbers, Words: strings.Join(words, " "), Undone: o.UndoneBy}
}

// readActs reads what was just done, and what U takes back: the editor's last act that holds.
func (s *site) readActs(r *http.Request, d *reviewData) error {
	ops, err := s.Book.Operations(r.Context())
	if err != nil {
		return err
	}
	done, _ := strconv.ParseInt(r.URL.Query().Get("done"), 10, 64)
	for _, o := range slices.Backward(ops) {
		if o.ID == done {
			d.Done = newAct(languageOf(r), o)
		}
		if d.Undo == nil && o.Who == editorOf(r) && o.Kind != "undo" && o.UndoneBy == 0 {
			d.Undo = newAct(languageOf(r), o)
		}
	}
	return nil
}
