package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo/internal/book"
)

// run is a stretch of sentences that is one report, or none: which sentence it begins with. It goes on to the next run.
type run struct {
	first int
	tells bool
}

// runs are all sentences of a document, cut into stretches: the first begins with the first sentence.
type runs []run

// runsOf are the runs that pieces of a document make.
func runsOf(places []book.Place, pieces []book.Piece) runs {
	list := runs{}
	inside := -1
	for i, s := range places {
		k := slices.IndexFunc(pieces, func(p book.Piece) bool { return p.Start <= s.Start && s.Start < p.End })
		if i == 0 || k != inside {
			list = append(list, run{i, k >= 0})
		}
		inside = k
	}
	return list
}

// String is how runs stand in an address: 0n.2r.7r, n for none.
func (l runs) String() string {
	words := make([]string, 0, len(l))
	for _, r := range l {
		kind := "n"
		if r.tells {
			kind = "r"
		}
		words = append(words, strconv.Itoa(r.first)+kind)
	}
	return strings.Join(words, ".")
}

// parseRuns reads the runs of an address for a document of n sentences.
func parseRuns(words string, n int) (list runs, ok bool) {
	for word := range strings.SplitSeq(words, ".") {
		digits := strings.TrimRight(word, "rn")
		first, err := strconv.Atoi(digits)
		if err != nil || len(digits) != len(word)-1 || first >= n || len(list) == 0 && first != 0 || len(list) > 0 && first <= list[len(list)-1].first {
			return nil, false
		}
		list = append(list, run{first, strings.HasSuffix(word, "r")})
	}
	return list, true
}

// pieces are the runs that are reports.
func (l runs) pieces(places []book.Place) []book.Piece {
	pieces := []book.Piece{}
	for k, r := range l {
		if r.tells {
			pieces = append(pieces, book.Piece{Start: places[r.first].Start, End: places[l.end(k, len(places))-1].End})
		}
	}
	return pieces
}

// end is the sentence after the last of a run.
func (l runs) end(k, n int) int {
	if k+1 < len(l) {
		return l[k+1].first
	}
	return n
}

// moves are what an editor does to one border, by the name of its button; the value of the button is a sentence. They
// return the sentence to go on with.
var moves = map[string]func(l runs, at, n int) (runs, int){
	"cut":  runs.cut,
	"join": runs.join,
	"turn": runs.turn,
	"up":   func(l runs, at, n int) (runs, int) { return l.shift(at, -1, n) },
	"down": func(l runs, at, n int) (runs, int) { return l.shift(at, 1, n) },
}

// moved carries out what the button of a form asks for.
func (l runs) moved(q url.Values, n int) (moved runs, at int, asked bool) {
	for name, move := range moves {
		if at, err := strconv.Atoi(q.Get(name)); q.Has(name) && err == nil && at >= 0 && at < n {
			moved, at = move(slices.Clone(l), at, n)
			return moved, at, true
		}
	}
	return l, 0, false
}

// begins is the index of the run that begins with a sentence, -1 if none does.
func (l runs) begins(at int) int {
	return slices.IndexFunc(l, func(r run) bool { return r.first == at })
}

// cut begins another run at a sentence, of the same kind.
func (l runs) cut(at, _ int) (runs, int) {
	k, found := slices.BinarySearchFunc(l, at, func(r run, at int) int { return r.first - at })
	if found {
		return l, at
	}
	return slices.Insert(l, k, run{at, l[k-1].tells}), at
}

// join makes a run one with that before it.
func (l runs) join(at, _ int) (runs, int) {
	k := l.begins(at)
	if k < 1 {
		return l, at
	}
	return slices.Delete(l, k, k+1), l[k-1].first
}

// turn makes a report none, and the other way round.
func (l runs) turn(at, _ int) (runs, int) {
	if k := l.begins(at); k >= 0 {
		l[k].tells = !l[k].tells
	}
	return l, at
}

// shift moves the beginning of a run by one sentence, if both runs keep one.
func (l runs) shift(at, by, n int) (runs, int) {
	k := l.begins(at)
	if to := at + by; k > 0 && to > l[k-1].first && to < l.end(k, n) {
		l[k].first = to
		return l, to
	}
	return l, at
}
