package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// ChangeWords is a change in Japanese: 件数: 37人 → 390人.
func ChangeWords(c jikenbo.Change) string {
	kind := jikenbo.ChangeKinds.Japanese(string(c.Kind))
	switch c.Kind {
	case jikenbo.ChangeValue, jikenbo.ChangeCorrected:
		return turned(c, kind)
	case jikenbo.ChangeMerged, jikenbo.ChangeRoot:
		return kind + ": " + fromTo(c.Before, c.After)
	case jikenbo.ChangeWithdrawn:
		return kind + ": " + strings.Join(labelsOf(jikenbo.Reasons, c.After), listMark)
	case jikenbo.ChangeSplit: // Before has IDs of reports, which tell people nothing
		return strings.TrimSuffix(kind+": "+strings.Join(c.After, listMark), ": ")
	}
	return kind
}

// turned says how a value turned; of a list only what came and what went.
func turned(c jikenbo.Change, kind string) string {
	at := slices.IndexFunc(fieldForms, func(f fieldForm) bool { return f.name == c.Field })
	if at < 0 {
		return kind
	}
	f := fieldForms[at]
	before, after := c.Before, c.After
	if f.list {
		before, after = without(c.Before, c.After), without(c.After, c.Before)
	}
	words := f.heading + ": " + fromTo(f.labels(before), f.labels(after))
	if c.Kind == jikenbo.ChangeCorrected {
		words += "(" + kind + ")"
	}
	return words
}

func fromTo(before, after []string) string {
	from, to := strings.Join(before, listMark), strings.Join(after, listMark)
	switch {
	case from == "":
		return to
	case to == "":
		return from + " → なし"
	}
	return from + " → " + to
}

func without(list, others []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(v string) bool { return slices.Contains(others, v) })
}

// labels are values of a field for people.
func (f fieldForm) labels(values []string) []string {
	switch {
	case f.terms != nil:
		return labelsOf(*f.terms, values)
	case f.name == "count":
		list := slices.Clone(values)
		for i, v := range list {
			if figure := figureOf(v); figure != nil {
				list[i] = figureText(figure)
			}
		}
		return list
	case f.name == "through": // one that nobody names is its role
		return labelsOf(jikenbo.Roles, values)
	}
	return values
}

// labelsOf are the labels of terms; what is no term stays.
func labelsOf(v jikenbo.Vocabulary, values []string) []string {
	list := slices.Clone(values)
	for i, value := range list {
		if label := v.Japanese(value); label != "" {
			list[i] = label
		}
	}
	return list
}

// figureOf reads a figure as the value of a saying has it: 76000 records at_least.
func figureOf(value string) *jikenbo.Figure {
	parts := strings.Fields(value)
	if len(parts) < 2 {
		return nil
	}
	n, err := strconv.ParseInt(parts[0], 10, 64)
	if err != nil || !jikenbo.Units.Has(parts[1]) {
		return nil
	}
	f := &jikenbo.Figure{Value: n, Unit: jikenbo.Unit(parts[1])}
	for _, p := range parts[2:] {
		if jikenbo.Qualifiers.Has(p) {
			f.Qualifier = jikenbo.Qualifier(p)
		}
	}
	return f
}
