package web

import (
	"cmp"
	"slices"
)

// place is a stretch of a text in code points: what a quote points to. Its name is its address on the page.
type place struct {
	start, end int
	name       string
	kind       string // what is marked: of a page that tells kinds apart
}

// piece is a stretch of a line: the marks that open before its text and how many close behind it.
type piece struct {
	Open  []opening
	Text  string
	Close []struct{}
}

// opening is a mark that opens; Again if it goes on where another one crossed it or the line broke.
type opening struct {
	Name, Kind string
	Again      bool
}

// line is a line of a kept text.
type line struct {
	Pieces []piece
	Gap    bool // lines are left out here
}

// sortPlaces puts places in the order in which their marks open, the longest first, each once.
func sortPlaces(places []place) []place {
	places = slices.Clone(places)
	slices.SortStableFunc(places, func(a, b place) int { return cmp.Or(a.start-b.start, b.end-a.end, cmp.Compare(a.name, b.name)) })
	return slices.CompactFunc(places, func(a, b place) bool { return a.name == b.name })
}

// marked is the stretch of a text from one code point to another with its marks. Marks nest where their places do;
// where they cross, the inner one is closed and opened again.
func marked(text []rune, from, to int, places []place) []piece {
	m := marker{text: text, at: from}
	for _, p := range places {
		start := max(p.start, from)
		again := p.start < from
		if p.end = min(p.end, to); start < p.end {
			m.until(start)
			m.open(p, again)
		}
	}
	m.until(to)
	return m.pieces
}

// marker goes through a text from mark to mark.
type marker struct {
	text   []rune
	at     int     // as far as it is written
	inside []place // whose marks are open, the outermost first
	next   []opening
	pieces []piece
}

func (m *marker) open(p place, again bool) {
	m.inside = append(m.inside, p)
	m.next = append(m.next, opening{p.name, p.kind, again})
}

// until writes the text up to a place and closes the marks that end on the way.
func (m *marker) until(to int) {
	for m.at < to {
		end := to
		for _, p := range m.inside {
			end = min(end, p.end)
		}
		m.pieces = append(m.pieces, piece{Open: m.next, Text: string(m.text[m.at:end])})
		m.next, m.at = nil, end
		m.close()
	}
}

// close closes the marks that end here, and opens again those inside them that do not.
func (m *marker) close() {
	first := slices.IndexFunc(m.inside, func(p place) bool { return p.end == m.at })
	if first < 0 {
		return
	}
	closed := m.inside[first:]
	m.inside = slices.Clone(m.inside[:first])
	m.pieces[len(m.pieces)-1].Close = make([]struct{}, len(closed))
	for _, p := range closed {
		if p.end > m.at {
			m.open(p, true)
		}
	}
}
