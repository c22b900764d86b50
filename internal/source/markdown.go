package source

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo"
)

var (
	headingLine = regexp.MustCompile(`^ {0,3}(#{1,6})(?:[ \t\x{3000}]|$)`)
	itemLine    = regexp.MustCompile(`^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]`)
	rowLine     = regexp.MustCompile(`^ {0,3}\|?.*[^|\s:-].*\|.*\|\s*$`) // not the line below a table's head
	fenceLine   = regexp.MustCompile("^ {0,3}(?:```|~~~)")
)

// markdownBlocks marks headings, list items, quotes and rows of tables, each one
// line with its mark. Other lines are judged as lines. No Markdown library is used: they give
// a tree of rendered text, and spans must point into the file as it is.
func markdownBlocks(text string, from int) []jikenbo.Block {
	var blocks []jikenbo.Block
	fenced, at := false, from
	for line := range strings.Lines(text[from:]) {
		if fenceLine.MatchString(line) {
			fenced = !fenced
		} else if kind, level := lineKind(line); !fenced && kind != jikenbo.Paragraph {
			blocks = append(blocks, jikenbo.Block{Span: trimmed(text, at, at+len(line)), Kind: kind, Level: level})
		}
		at += len(line)
	}
	return blocks
}

// rowBlocks marks the rows of tables that a plain text draws as Markdown does.
func rowBlocks(text string, from int) []jikenbo.Block {
	var blocks []jikenbo.Block
	at := from
	for line := range strings.Lines(text[from:]) {
		if isRow(line) {
			blocks = append(blocks, jikenbo.Block{Span: trimmed(text, at, at+len(line)), Kind: jikenbo.Row})
		}
		at += len(line)
	}
	return blocks
}

// isRow tells whether a line is a row of a table: it ends with the bar behind its last cell.
func isRow(line string) bool {
	return strings.HasSuffix(strings.TrimRight(line, " \t\r\n"), "|") && rowLine.MatchString(line)
}

func lineKind(line string) (jikenbo.BlockKind, int) {
	trim := strings.TrimLeft(line, " \t")
	switch {
	case trim == "":
	case trim[0] == '#':
		if m := headingLine.FindStringSubmatch(line); m != nil {
			return jikenbo.Heading, len(m[1])
		}
	case trim[0] == '>':
		return jikenbo.Quote, 0
	case isRow(line):
		return jikenbo.Row, 0
	case strings.IndexByte("-*+0123456789", trim[0]) >= 0 && itemLine.MatchString(line):
		return jikenbo.Item, 0
	}
	return jikenbo.Paragraph, 0
}

// links finds the addresses that stand in a text. In Markdown's [words](address)
// the address is found like any other; words that repeat it are found as well.
func links(text string) []jikenbo.Link {
	var found []jikenbo.Link
	for at := 0; ; {
		i := strings.Index(text[at:], "://")
		if i < 0 {
			return found
		}
		mid := at + i
		start := schemeStart(text, mid)
		end := mid + len("://") + addressLen(text[mid+len("://"):])
		if start >= at && end > mid+len("://") {
			span := jikenbo.Span{Start: start, End: end}
			found = append(found, jikenbo.Link{Span: span, URL: span.Of(text)})
		}
		at = end
	}
}

// schemeStart is where http or https before "://" begins, -1 if neither.
func schemeStart(text string, mid int) int {
	for _, scheme := range []string{"https", "http"} {
		if from := mid - len(scheme); from >= 0 && strings.EqualFold(text[from:mid], scheme) {
			return from
		}
	}
	return -1
}

// addressLen counts the bytes of s that belong to an address. Japanese text
// follows an address without a space, so only ASCII counts, and brackets and
// full stops at the end belong to the sentence.
func addressLen(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool {
		return r <= ' ' || r > '~' || strings.ContainsRune("<>\"'`[]{}()|\\^", r)
	})
	if end < 0 {
		end = len(s)
	}
	return len(strings.TrimRight(s[:end], ".,;:!?"))
}
