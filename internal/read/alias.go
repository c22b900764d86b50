package read

import (
	"cmp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// heaviest sums the weights of the mentions of one organization and returns
// the first mention of the one that weighs most.
func heaviest(all []mention) *mention {
	slices.SortStableFunc(all, func(a, b mention) int { return cmp.Compare(a.start, b.start) })
	sums := map[string]float64{}
	first := map[string]int{}
	for i, m := range all {
		if m.key == "" {
			continue
		}
		if _, seen := first[m.key]; !seen {
			first[m.key] = i
		}
		sums[m.key] += damp(m.weight, sums[m.key])
	}
	best := -1
	top := 0.0
	for key, i := range first {
		w := sums[key] + support(key, sums)
		if best < 0 || w > top || w == top && i < best {
			best, top = i, w
		}
	}
	if best < 0 {
		return nil
	}
	m := all[best]
	m.weight = top
	return &m
}

// damp lets the tenth mention of a name count less than the first, and one
// against it less where it is well founded.
func damp(weight, sum float64) float64 {
	if sum > 4 {
		return weight / 4
	}
	return weight
}

// support is what the shorter forms of a name add to it.
func support(key string, sums map[string]float64) float64 {
	w := 0.0
	for other, sum := range sums {
		if other != key && isForm(other, key) && sum > 0 {
			w += sum/2 + 0.1*float64(jtext.Length(key)-jtext.Length(other))
		}
	}
	return w
}

// isForm tells whether short is another form of long: its end, or an
// abbreviation of it (汐学機構 of 汐見学術機構).
func isForm(short, long string) bool {
	if len(short) >= len(long) {
		return false
	}
	return strings.HasSuffix(long, short) || abbreviates(short, long)
}

// abbreviates tells whether the characters of short stand in long in their
// order, the first and the last at its ends.
func abbreviates(short, long string) bool {
	s, l := []rune(short), []rune(long)
	if len(s) < 2 || len(s)*3 < len(l) || s[0] != l[0] || s[len(s)-1] != l[len(l)-1] && !endsAlike(short, long) {
		return false
	}
	i := 0
	for _, r := range l {
		if i < len(s) && s[i] == r {
			i++
		}
	}
	return i == len(s)
}

// endsAlike tells whether a short form has the first character of the word with which the
// long one ends: 信金 of 信用金庫.
func endsAlike(short, long string) bool {
	for _, end := range [...]string{"委員会", "金庫", "大学"} {
		if strings.HasSuffix(long, end) {
			return end == "委員会" || strings.HasSuffix(short, end[:len("大")])
		}
	}
	return false
}

// isUnit tells whether long is an office or facility of short (霞浜市 and
// 霞浜市教育委員会): the two may stand for each other.
func isUnit(short, long string) bool {
	return len(short) < len(long) && strings.HasPrefix(long, short) && jtext.Length(short) >= 2
}

// describe makes the organization of the heaviest mention: its longest form,
// the other forms as aliases.
func (a *account) describe(top mention, all []mention) *organization {
	best := top
	for _, m := range all {
		if m.weight < -2 {
			continue
		}
		if m.key == best.key && len(m.text) > len(best.text) || isForm(best.key, m.key) && m.weight > 0 {
			best = m
		}
	}
	o := &organization{name: best.text, weight: top.weight, keys: []string{best.key}}
	o.fact = jikenbo.Fact[string]{Value: best.text, Evidence: a.evidence(best.start, best.end), Rule: "read/organization", Confidence: min(0.95, 0.4+top.weight/20)}
	seen := map[string]bool{best.text: true}
	for _, m := range all {
		if seen[m.text] || !(m.key == best.key || isForm(m.key, best.key) || isUnit(m.key, best.key)) {
			continue
		}
		seen[m.text] = true
		o.keys = append(o.keys, m.key)
		o.aliases = append(o.aliases, jikenbo.Fact[string]{Value: m.text, Evidence: a.evidence(m.start, m.end), Rule: "read/organization", Confidence: 0.7})
	}
	return o
}

// isOwn tells whether a name is one of the organization's.
func (o *organization) isOwn(key string) bool {
	return o != nil && slices.ContainsFunc(o.keys, func(k string) bool {
		return k == key || strings.HasSuffix(k, key) || strings.HasSuffix(key, k)
	})
}
