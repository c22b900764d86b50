package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// figureSides is a figure with the words on both sides of it.
type figureSides struct {
	unit          jikenbo.Unit
	before, after string
}

// excluded is the weight of words that take a figure out.
const excluded = -100

// besideWeights are what the words beside each figure say for it, by the rules of
// kind count: how far they make it the number of those whom the incident concerns.
func (r *Reader) besideWeights(figures []figureSides) []float64 {
	var text strings.Builder
	var ranges []rule.Range
	for _, f := range figures {
		start := text.Len()
		text.WriteString(noMask(f.before) + mask + noMask(f.after))
		ranges = append(ranges, rule.Range{Start: start, End: text.Len()})
		text.WriteByte('\n')
	}
	weights := make([]float64, 0, len(figures))
	for _, f := range figures {
		weights = append(weights, partWeight(f))
	}
	for _, h := range r.counts.Find(text.String(), ranges) {
		weights[h.Sentence] += effect(h.Rule, figures[h.Sentence].unit)
	}
	return weights
}

// effect is what a rule of kind count adds for a figure in a unit: half its weight
// for one concerned, against a lesser one. A rule may be of one unit only.
func effect(r *rule.Rule, unit jikenbo.Unit) float64 {
	what, of, limited := strings.Cut(r.Value, "_")
	switch {
	case limited && of != string(unit):
		return 0
	case what == "other":
		return excluded
	case what == "lesser":
		return -float64(r.Weight) / 2
	}
	return float64(r.Weight) / 2
}

// noMask is a text without the sign that stands for the figure: a list mark here.
func noMask(s string) string { return strings.ReplaceAll(s, mask, "●") }

// partWeight is what the words beside a figure say of its being a part or a whole.
func partWeight(f figureSides) float64 {
	w := 0.0
	if partsIn.MatchString(f.after) {
		w += 4
	}
	if baseOf.MatchString(f.after) {
		w -= 6
	}
	if wider.MatchString(f.before) {
		w++
	}
	if partly.MatchString(f.before) {
		w++
		if f.unit == jikenbo.UnitOrganizations {
			w -= 4
		}
	}
	return w
}

// saidBeside is what the words beside each count say for it: the most of them and of
// those beside the next count, of which the same is said.
func (a *account) saidBeside(places []placedCount) []float64 {
	var all, next []figureSides
	var with []int
	for k, c := range places {
		all = append(all, c.figureSides)
		if m := listedWith.FindStringIndex(c.after); m != nil {
			next, with = append(next, figureSides{c.unit, c.before, c.after[m[1]:]}), append(with, k)
		}
	}
	weights := a.besideWeights(append(all, next...))
	for j, k := range with {
		weights[k] = max(weights[k], weights[len(places)+j])
	}
	return weights[:len(places)]
}

// listedWith follows a figure of which the same is said as of the next:
// 在校生240人と卒業生130人の成績.
var listedWith = rx(`^(分)?(と|及び|および|や)[^、。0-9]{1,10}[0-9][0-9,]*(人|名|件)(分)?`)
