package jtext

import (
	"strings"

	"github.com/jikenbo/jikenbo"
)

// Count is a number with its counter and bounds. Its span takes in the words
// that bound it: 少なくとも約7万6000件, のべ647名, 1,000人以上.
type Count struct {
	Start, End int
	Number     Number
	Value      int64             // the highest of a range if at most so many, else the lowest
	Counter    string            // as printed: 件, 名分, メールアドレス
	Unit       jikenbo.Unit      // empty if the counter is no unit of the vocabulary
	Qualifier  jikenbo.Qualifier // ranges and vague numbers are at least their lowest value
	Total      bool              // 計, 合計, 全, 総数, 延べ before it
	Each       bool              // 各, それぞれ before it
	Including  bool              // うち, 内 before it
}

// Counts finds what is counted in a folded text, in order and without overlap.
// Dates, times, ages, ordinals and rates such as 1人当たり are no counts; money,
// percentages and the like are counts without a Unit.
func Counts(folded string) []Count {
	return countsOf(folded, Numbers(folded))
}

func countsOf(s string, numbers []Number) []Count {
	var out []Count
	floor := 0
	for _, n := range numbers {
		if n.Code {
			continue
		}
		if c, ok := countAt(s, n, floor); ok {
			out = append(out, c)
			floor = c.End
		}
	}
	return out
}

// countAt reads the count around a number. Words before floor belong to others.
func countAt(s string, n Number, floor int) (Count, bool) {
	var b bounds
	p := b.after(s, n.End)
	word, start, end := counterOf(s, p)
	if word == nil || word.time || !countStands(s, n, word, end) {
		return Count{}, false
	}
	if word.unit != "" || word.loose {
		end = portion(s, end)
	}
	c := Count{Number: n, Counter: TrimSpace(s[start:end]), Unit: word.unit}
	c.End = b.after(s, end)
	c.Start = b.before(s, floor, n.Start)
	c.Total, c.Each, c.Including = b.total, b.each, b.including
	c.setUnit(s, word, floor)
	c.setValue(b)
	return c, true
}

// counterOf is the counter at i, or the noun after の: 約800の自治体.
func counterOf(s string, i int) (word *counter, start, end int) {
	if word, end = counterAt(s, i); word != nil && !word.apart {
		return word, i, end
	}
	if !hasAt(s, i, "の") {
		return nil, i, i
	}
	i += len("の")
	if word, end = counterAt(s, i); word != nil && word.noun && word.unit != "" {
		return word, i, end
	}
	return nil, i, i
}

// countStands tells whether number and counter are a count, and not an
// ordinal, a rate or the number of a heading before a noun.
func countStands(s string, n Number, c *counter, end int) bool {
	if isOrdinal(s, n.Start) || ratio(s, end) {
		return false
	}
	if n.Start > 0 && isLetter(s[n.Start-1]) && (c.noun || n.Digits > 4) {
		return false
	}
	if n.Decimal && c.unit != "" {
		return false
	}
	switch {
	case c.noun && n.Digits > 0 && n.Value <= 20 && lineStarts(s, n.Start):
		return false
	case c.noun && n.Value == 365 && n.Start > 1 && isLetter(s[n.Start-2]):
		return false
	case n.Value == 1 && (repeated(s, n.Start, end) || c.word == "部" && !HasRune("書類簿料表紙票集誌帳図稿録", orSpace(runeBefore(s, n.Start)))):
		return false
	case c.word == "組" && HasRune("年人名", runeBefore(s, n.Start)), c.word == "様" && n.Kanji:
		return false
	}
	return true
}

// repeated tells whether s[start:end] stands twice, as in 1件1件.
func repeated(s string, start, end int) bool {
	w := s[start:end]
	return hasAt(s, end, w) || strings.HasSuffix(s[:start], w)
}

// isOrdinal tells whether 第 or the like stands before i.
func isOrdinal(s string, i int) bool {
	if i > 0 && s[i-1] == ' ' {
		i--
	}
	return strings.HasSuffix(s[:i], "第") || strings.HasSuffix(s[:i], "No.") || strings.HasSuffix(s[:i], "#") ||
		strings.HasSuffix(s[:i], "№") || strings.HasSuffix(s[:i], "証")
}

// ratio tells whether the counter that ends at i is made a rate, or an ordinal,
// by what follows: 1人当たり, 3社目.
func ratio(s string, i int) bool {
	for _, w := range [...]string{"目", "当たり", "あたり", "当り", "につき", "ごと", "毎", "ずつ", "単位", "限り", "1組", "一組", "組で"} {
		if hasAt(s, i, w) {
			return true
		}
	}
	return false
}

// lineStarts tells whether nothing but spaces stands before i in its line.
func lineStarts(s string, i int) bool {
	for i > 0 && s[i-1] == ' ' {
		i--
	}
	return i == 0 || s[i-1] == '\n'
}

// portion takes 分, 様 or さま after a counter: 12社分, 3名様分.
func portion(s string, i int) int {
	for _, polite := range [...]string{"様", "さま"} {
		if hasAt(s, i, polite) {
			i += len(polite)
		}
	}
	if hasAt(s, i, "分") && !HasRune("析類割担布野離散岐解け量子", orSpace(runeAt(s, i+3))) {
		i += len("分")
	}
	return i
}

func orSpace(r rune) rune {
	if r == 0 {
		return ' '
	}
	return r
}

// setValue chooses the value and the qualifier.
func (c *Count) setValue(b bounds) {
	c.Value, c.Qualifier = c.Number.Value, b.qualifier()
	if c.Number.Max == c.Number.Value {
		return
	}
	if c.Qualifier == jikenbo.QualifierAtMost {
		c.Value = c.Number.Max
	} else {
		c.Qualifier = jikenbo.QualifierAtLeast
	}
}
