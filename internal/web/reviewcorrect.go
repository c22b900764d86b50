package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
)

// correctable is a field that an editor can state, with the values that it may have.
type correctable struct {
	Name, Label, Value string
	Terms              []jikenbo.Term
	Many               bool // of the terms
	Dated              bool
	Roles              []jikenbo.Term // of one in whose hands it happened
	Role               string
	holds              []jikenbo.Saying
}

// Has tells whether a value holds now.
func (f correctable) Has(value string) bool {
	return slices.ContainsFunc(f.holds, func(s jikenbo.Saying) bool { return s.Value == value })
}

// choose prepares the form of a correction: of the field that was chosen, else of the one that is doubted.
func (d *reviewData) choose(c *caseView) {
	name := d.Field
	if name == "" && d.Doubt != nil && len(d.Doubt.Fields) > 0 {
		name = d.Doubt.Fields[0]
	}
	for _, f := range correctables(c) {
		d.Fields = append(d.Fields, f)
		if f.Name == name {
			d.Chosen = f
		}
	}
	if f := c.Case.Figure(); f != nil {
		d.Count, d.Unit = strconv.FormatInt(f.Value, 10), string(f.Unit)
	}
}

func correctables(c *caseView) (list []correctable) {
	for _, name := range book.Correctable() {
		v, _ := vocabulary(name)
		one := correctable{Name: name, Label: say(c.lang, "field."+name), Value: c.Case.Value(name),
			Terms: v.Terms, Many: isList(name), Dated: dated(name), holds: c.Case.Field(name).Values}
		if name == "through" {
			one.asParty()
		}
		list = append(list, one)
	}
	return list
}

// asParty makes it the form of a body with its role.
func (f *correctable) asParty() {
	f.Roles, f.Terms, f.Many = jikenbo.Roles.Terms, nil, false
	if len(f.holds) > 0 {
		f.Role = string(f.holds[0].Role)
	}
}

// correctedValue is the value of a form in the book's way of writing.
func correctedValue(f url.Values) string {
	value := strings.TrimSpace(strings.Join(f["value"], ","))
	switch f.Get("field") {
	case "count":
		value += " " + f.Get("unit")
	case "through":
		value = f.Get("role") + " " + value
	}
	return value
}
