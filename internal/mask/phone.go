package mask

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// phones finds phone and fax numbers: whole ones by their form, local ones and
// extensions where a word says what they are.
func (p *page) phones() {
	for at := 0; at < len(p.text); {
		if !p.numberBegins(at) {
			at++
			continue
		}
		n := dialled(p.text[at:])
		if n.digits == 0 || p.text[at] == '(' && !strings.Contains(p.text[at:at+n.end], ")") { // a bracket around it
			at++
			continue
		}
		if n.whole() || n.local(p.text[:at]) {
			p.add(Phone, at, at+n.end+further(p.text[at+n.end:]))
		}
		at += n.end
	}
}

// numberBegins tells whether digits begin at a place that go on from no others.
func (p *page) numberBegins(at int) bool {
	c := p.text[at]
	if c != '+' && c != '(' && (c < '0' || c > '9') {
		return false
	}
	return at == 0 || !wordByte(p.text[at-1]) && strings.IndexByte("-.,/_=%&", p.text[at-1]) < 0
}

// dial is a number as it would be dialled.
type dial struct {
	end    int   // in the text
	groups []int // digits in each group
	digits int
	first  string // digits of the first group
	abroad bool   // begins with +81
}

// dialled takes the digits at the beginning of s, with what may stand between.
func dialled(s string) dial {
	var d dial
	i := 0
	if strings.HasPrefix(s, "+81") {
		d.abroad, i = true, 3
	}
	for {
		gap := between(s[i:], len(d.groups) > 0 || d.abroad)
		from := i + gap
		to := from
		for to < len(s) && s[to] >= '0' && s[to] <= '9' {
			to++
		}
		if to == from || gap == 0 && len(d.groups) > 0 {
			break
		}
		if len(d.groups) == 0 {
			d.first = s[from:to]
		}
		d.groups, d.digits = append(d.groups, to-from), d.digits+to-from
		i, d.end = to, to
	}
	if d.end < len(s) && (wordByte(s[d.end]) || s[d.end] == '.' && d.end+1 < len(s) && wordByte(s[d.end+1])) {
		return dial{} // the beginning of something else
	}
	return d
}

// between is the length of what stands between the groups of a number.
func between(s string, inside bool) int {
	marks := []string{"("}
	if inside {
		marks = []string{")-", " - ", ") ", " (", "-(", "-", "(", ")", " ", "ー"}
	}
	for _, m := range marks {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// whole tells whether it is a number that begins with 0 or +81 and is as long
// as Japanese ones are; without marks between its digits only a mobile or free one.
func (d dial) whole() bool {
	switch {
	case d.abroad:
		return d.digits >= 9 && d.digits <= 11
	case !strings.HasPrefix(d.first, "0") || d.digits < 10 || d.digits > 11:
		return false
	case len(d.groups) == 1:
		return d.digits == 11 && strings.Contains("5789", d.first[1:2]) && d.first[2] == '0' || strings.HasPrefix(d.first, "0120") || strings.HasPrefix(d.first, "0570")
	}
	return len(d.groups) <= 4 && len(d.first) <= 5 && d.groups[len(d.groups)-1] >= 3
}

// local tells whether words before it say that it is a number to call: one
// within a town or a house, or one written without marks.
func (d dial) local(before string) bool {
	before = before[max(0, len(before)-40):]
	switch len(d.groups) {
	case 1:
		return d.digits <= 6 && extension.MatchString(before) || d.digits >= 9 && d.digits <= 11 && call.MatchString(before)
	case 2:
		return d.groups[0] <= 4 && d.groups[1] == 4 && call.MatchString(before)
	}
	return false
}

// call and extension are words that say that a number to call follows.
var (
	call      = rule.MustPattern(`(電話番号|電話|tel|phone|fax|ファクス|ファックス|ファクシミリ|携帯|直通|℡|☎|代表)(番号)?[ :.(/・]{0,3}$`)
	extension = rule.MustPattern(`(内線|ext)(番号)?[ :.(/・]{0,3}$`)
)

// more are further last groups and extensions: 03-1234-5678(代表)、5679.
var more = rule.MustPattern(`^ ?(\(代表?\))?[・,、/~] ?[0-9]{2,5}`)

// further is the length of further last groups behind a number.
func further(s string) int {
	n := 0
	for {
		m := more.FindStringIndex(s[n:])
		if m == nil || n+m[1] < len(s) && (wordByte(s[n+m[1]]) || s[n+m[1]] == '-') || strings.HasPrefix(s[n+m[1]:], "年") {
			return n
		}
		n += m[1]
	}
}
