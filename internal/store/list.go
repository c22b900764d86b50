package store

import (
	"fmt"
	"strings"
)

// Filter says which cases to list. What is empty does not matter.
type Filter struct {
	Text       string // part of Organization or OrganizationKey
	Kind       string // "case" or "root"
	Type       string
	Sector     string
	Leak       string
	State      string
	Root       string
	Contractor *bool  // whether there is one
	From, To   string // Disclosed, both included; a To of 2023-05 includes 2023-05-12
	Order      string // a name of orders, "-" before it turns it round; "-number" if empty
	Limit      int    // no limit if 0
	Offset     int
}

// orders are the ways to sort. The number comes last, so that an order is one.
var orders = map[string][]string{
	"number":       {"c.kind", "c.year", "c.run"},
	"disclosed":    {"c.disclosed", "c.kind", "c.year", "c.run"},
	"changed":      {"c.changed", "c.kind", "c.year", "c.run"},
	"organization": {"c.organization", "c.kind", "c.year", "c.run"},
	"count":        {"COALESCE(c.count_value, -1)", "c.kind", "c.year", "c.run"},
}

// where is the condition of a filter and its arguments.
func (f *Filter) where() (string, []any) {
	parts, args := []string{"TRUE"}, []any{}
	add := func(wanted bool, part string, values ...any) {
		if wanted {
			parts, args = append(parts, part), append(args, values...)
		}
	}
	add(f.Text != "", "(instr(c.organization, ?) > 0 OR instr(c.organization_key, ?) > 0)", f.Text, f.Text)
	for _, same := range [][2]string{{"kind", f.Kind}, {"type", f.Type}, {"sector", f.Sector},
		{"leak", f.Leak}, {"state", f.State}, {"root", f.Root}} {
		add(same[1] != "", "c."+same[0]+" = ?", same[1])
	}
	if f.Contractor != nil {
		add(*f.Contractor, "c.contractor <> ''")
		add(!*f.Contractor, "c.contractor = ''")
	}
	add(f.From != "", "c.disclosed >= ?", f.From)
	add(f.To != "", "c.disclosed <= ? AND c.disclosed <> ''", f.To+"~") // ~ is after every digit and -
	return " WHERE " + strings.Join(parts, " AND "), args
}

// order is the ORDER BY of a filter.
func (f *Filter) order() (string, error) {
	name, down := strings.CutPrefix(f.Order, "-")
	if f.Order == "" {
		name, down = "number", true
	}
	by, ok := orders[name]
	if !ok {
		return "", fmt.Errorf("store: no order %q", f.Order)
	}
	way := ""
	if down {
		way = " DESC"
	}
	return " ORDER BY " + strings.Join(by, way+", ") + way, nil
}

// ListCases are the cases that a filter lets through.
func (tx *Tx) ListCases(f Filter) ([]*Case, error) {
	where, args := f.where()
	order, err := f.order()
	if err != nil {
		return nil, err
	}
	limit := ""
	if f.Limit > 0 {
		limit, args = " LIMIT ? OFFSET ?", append(args, f.Limit, f.Offset)
	}
	return ask(tx, scanCase, caseColumns+where+order+limit, append([]any{id("")}, args...)...)
}

// CountCases is how many cases a filter lets through, whatever its limit.
func (tx *Tx) CountCases(f Filter) (int, error) {
	where, args := f.where()
	n, _, err := askOne(tx, value[int], "SELECT COUNT(*) FROM cases c"+where, args...)
	return n, err
}
