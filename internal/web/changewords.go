package web

import (
	"slices"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/public"
)

// changeWords is a change for people: what it is, and of a value what it was and is.
type changeWords struct {
	Kind, Field   string
	Before, After string
}

// weighty are the fields of which a change tells most, in their order.
var weighty = []string{"leak", "count", "types", "through", "organization", "occurred_from", "harm", "data"}

// momentWords puts what changed in one moment into words: the weightiest three, and only the kind if nothing tells more.
func momentWords(l language, list []public.Change) []changeWords {
	rank := func(c public.Change) int {
		if i := slices.Index(weighty, c.Field); i >= 0 {
			return i
		}
		return len(weighty)
	}
	slices.SortStableFunc(list, func(a, b public.Change) int { return rank(a) - rank(b) })
	var out []changeWords
	for _, c := range list {
		if c.Field != "" || len(list) == 1 {
			out = append(out, wordsOfChange(l, c))
		}
	}
	return out[:min(3, len(out))]
}

// wordsOfChange puts a change into words. Of a list only what came and what went is told.
func wordsOfChange(l language, c public.Change) changeWords {
	if c.Field == "" {
		return changeWords{Kind: label(l, jikenbo.ChangeKinds, string(c.Kind))}
	}
	w := changeWords{Field: say(l, "field."+c.Field)}
	before, after := c.Before, c.After
	if isList(c.Field) {
		before, after = without(c.Before, c.After), without(c.After, c.Before)
	}
	w.Before, w.After = valuesIn(l, c.Field, before), valuesIn(l, c.Field, after)
	return w
}

func without(list, others []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(v string) bool { return slices.Contains(others, v) })
}

// valuesIn are values of a field in words.
func valuesIn(l language, field string, values []string) string {
	var list []string
	if field == "through" { // one without a name is told by its role
		field = "role"
	}
	for _, v := range values {
		if f, ok := figureIn(v); ok && field == "count" {
			v = figureOf(l, f).String()
		}
		list = append(list, term(l, field, v))
	}
	return strings.Join(list, say(l, "comma"))
}

// figureIn reads a figure as a value of a case has it: "76000 addresses at_least possible".
func figureIn(value string) (*jikenbo.Figure, bool) {
	parts := strings.Fields(value)
	if len(parts) < 2 {
		return nil, false
	}
	n, err := strconv.ParseInt(parts[0], 10, 64)
	if err != nil || !jikenbo.Units.Has(parts[1]) {
		return nil, false
	}
	f := &jikenbo.Figure{Value: n, Unit: jikenbo.Unit(parts[1])}
	for _, q := range jikenbo.Qualifiers.Terms {
		if slices.Contains(parts[2:], q.Value) {
			f.Qualifier = jikenbo.Qualifier(q.Value)
		}
	}
	return f, true
}
