package read

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// isQuoted tells whether line i stands in a quotation set off from the text.
func (p *page) isQuoted(i int) bool {
	if l := p.lines[i]; l.kind == jikenbo.Quote || l.Mark == ">" {
		return true
	}
	for k := i; k >= 0 && k > i-longestQuote; k-- {
		if p.quotedTo(k) > i {
			return true
		}
	}
	return false
}

const (
	longestQuote  = 12 // lines
	shortestQuote = 40 // characters; less is a title or a word
)

// quotedTo is the line behind the quotation in brackets that line i begins, with
// its source behind it; 0 if line i begins none.
func (p *page) quotedTo(i int) int {
	asked := &p.asked[i]
	if asked.quotedTo == 0 {
		asked.quotedTo = p.endOfQuote(i) + 1
	}
	return asked.quotedTo - 1
}

func (p *page) endOfQuote(i int) int {
	r, size := utf8.DecodeRuneInString(p.lineText(i))
	closing, ok := quoteEnds[r]
	if !ok || jtext.HasRune(p.lineText(i)[size:], r) {
		return 0
	}
	length := 0
	for k := i; k < len(p.lines) && k < i+longestQuote; k++ {
		words := sourceBehind.ReplaceAllString(p.lineText(k), "")
		length += jtext.Length(words)
		switch at := strings.Index(words, closing); {
		case at < 0:
		case at+len(closing) == len(words) && length >= shortestQuote:
			return k + 1
		default:
			return 0
		}
	}
	return 0
}

// quoteEnds are the brackets that open a quotation, with those that close it.
var quoteEnds = map[rune]string{'「': "」", '『': "』", '〈': "〉"}

// sourceBehind is where a quotation was taken from, in brackets behind it.
var sourceBehind = regexp.MustCompile(`(?: ?\([^()]{2,30}\))$`)
