package main

import (
	"strconv"
	"strings"

	"golang.org/x/text/width"

	"github.com/jikenbo/jikenbo"
)

// columnsOf is how many columns of a terminal words take: two for a kanji or
// kana.
func columnsOf(s string) int {
	n := 0
	for _, r := range s {
		n++
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n++
		}
	}
	return n
}

// wide makes words so many columns wide.
func wide(s string, columns int) string {
	return s + strings.Repeat(" ", max(0, columns-columnsOf(s)))
}

// clip shortens words to so many columns.
func clip(s string, columns int) string {
	if columnsOf(s) <= columns {
		return s
	}
	n := 0
	for i, r := range s {
		if n += columnsOf(string(r)); n > columns-1 {
			return s[:i] + "…"
		}
	}
	return s
}

// table writes rows in columns, each as wide as its widest cell, but none wider
// than most; the last as it is.
func table(rows [][]string, most int) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], min(most, columnsOf(cell)))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += wide(cell, widths[i]) + "  "
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// thousands writes 391204 as 391,204.
func thousands(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// figureWords are a figure with its bounds: 約430,000 人.
func figureWords(f *jikenbo.Figure) string {
	words := thousands(f.Value) + " " + jikenbo.Units.Japanese(string(f.Unit))
	switch f.Qualifier {
	case jikenbo.QualifierAbout:
		words = "約" + words
	case jikenbo.QualifierAtMost:
		words = "最大 " + words
	case jikenbo.QualifierAtLeast:
		words += "以上"
	}
	return words
}
