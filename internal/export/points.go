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

// quote is an evidence span as it is printed.
type quote struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Exact string `json:"exact"`
}

func (p *points) quotes(spans []jikenbo.Span) []quote {
	quotes := make([]quote, 0, len(spans))
	for _, s := range spans {
		quotes = append(quotes, quote{p.at(s.Start), p.at(s.End), s.Of(p.text)})
	}
	return quotes
}
