package export

import (
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// points turns byte offsets of one text into offsets in Unicode code points
// (W3C TextPositionSelector).
type points struct {
	text  string
	every []int // code points before each 256th byte
}

const stride = 256

func newPoints(text string) *points {
	p := &points{text: text}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			p.every = append(p.every, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	p.every = append(p.every, n)
	return p
}

func (p *points) at(offset int) int {
	block := offset / stride
	n := p.every[block]
	for i := block * stride; i < offset; i++ {
		if utf8.RuneStart(p.text[i]) {
			n++
		}
	}
	return n
}

func (p *points) quotes(spans []jikenbo.Span) []jikenbo.Evidence {
	quotes := make([]jikenbo.Evidence, 0, len(spans))
	for _, s := range spans {
		quotes = append(quotes, jikenbo.Evidence{Start: p.at(s.Start), End: p.at(s.End), Exact: s.Of(p.text)})
	}
	return quotes
}

// Evidence is a span of a text as it is published and kept.
func Evidence(text string, s jikenbo.Span) []jikenbo.Evidence {
	return newPoints(text).quotes([]jikenbo.Span{s})
}
