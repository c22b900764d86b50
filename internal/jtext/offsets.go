package jtext

import (
	"sort"
)

// offsets is the way from a changed text back to the one it was made from: the
// places where the ratio of the two changes, in order. No runs means that the
// texts are the same.
type offsets []run

// run says that from here on every `from` bytes of the original became `to`
// bytes of the result: 1 and 1 where bytes were copied, 1 and 0 where they were
// dropped, 3 and 1 for a row of full-width digits.
type run struct {
	result, original int
	from, to         uint8
}

// unit is the original range of the unit that made the byte at position p of
// the result.
func (o offsets) unit(p int) (start, end int) {
	if len(o) == 0 {
		return p, p + 1
	}
	r := o[sort.Search(len(o), func(i int) bool { return o[i].result > p })-1]
	if r.to == 0 {
		return r.original, r.original
	}
	start = r.original + (p-r.result)/int(r.to)*int(r.from)
	return start, start + int(r.from)
}

// back is the smallest original range that made the range of the result. An
// empty range comes back empty.
func (o offsets) back(start, end int) (int, int) {
	s, _ := o.unit(start)
	if start >= end {
		return s, s
	}
	_, e := o.unit(end - 1)
	return s, e
}

// rewriter makes a changed copy of a text in one pass from left to right and
// keeps the way back. It copies nothing as long as nothing changes.
type rewriter struct {
	text string // what is rewritten
	done int    // how much of text is dealt with
	out  []byte
	runs offsets
	bold int // where the stars stand that close the bold words begun, 0 if none
}

// replace puts `with` in place of text[start:end]. start must not lie before
// done; what lies between is copied.
func (w *rewriter) replace(start, end int, with string) {
	if w.out == nil {
		w.out = make([]byte, 0, len(w.text)+len(w.text)/16+16)
	}
	w.copyTo(start)
	switch {
	case with == "":
		w.ratio(1, 0)
	case len(with) == end-start && Length(with) == 1:
		w.ratio(1, 1)
	default:
		w.ratio(end-start, len(with))
	}
	w.out = append(w.out, with...)
	w.done = end
}

// copyTo copies the text up to p unchanged.
func (w *rewriter) copyTo(p int) {
	if p <= w.done {
		return
	}
	w.ratio(1, 1)
	w.out = append(w.out, w.text[w.done:p]...)
	w.done = p
}

// ratio begins a run unless the last one has the same ratio.
func (w *rewriter) ratio(from, to int) {
	if n := len(w.runs); n > 0 && int(w.runs[n-1].from) == from && int(w.runs[n-1].to) == to {
		return
	}
	w.runs = append(w.runs, run{len(w.out), w.done, uint8(from), uint8(to)})
}

// finish copies the rest and hands back the result and the way back.
func (w *rewriter) finish() (string, offsets) {
	if w.out == nil {
		return w.text, nil
	}
	w.copyTo(len(w.text))
	return string(w.out), w.runs
}
