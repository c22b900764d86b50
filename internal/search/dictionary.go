package search

import (
	"strings"

	"github.com/jikenbo/jikenbo"
)

// dictionary numbers the terms of all facets, so that rows hold numbers and
// counting is adding to an array.
type dictionary struct {
	ids    map[[2]string]int32 // facet, value
	facets []uint8             // of each term
	values []string
	labels []string // of contractors: the name
	chunk  []int32  // room for the terms of the next rows, side by side
}

// id is the number of a term, a new one for a new term.
func (d *dictionary) id(facet uint8, value, label string) int32 {
	key := [2]string{facets[facet].name, value}
	n, known := d.ids[key]
	if !known {
		if d.ids == nil {
			d.ids = map[[2]string]int32{}
		}
		n = int32(len(d.values))
		d.ids[key] = n
		d.facets, d.values, d.labels = append(d.facets, facet), append(d.values, value), append(d.labels, label)
	}
	return n
}

// of are the terms of a row.
func (d *dictionary) of(r *Row) []int32 {
	start := len(d.chunk)
	if cap(d.chunk)-start < 256 {
		d.chunk, start = make([]int32, 0, 1<<16), 0
	}
	for i, f := range facets {
		values := f.values(r)
		if len(values) == 0 {
			values = []string{Unsaid}
		}
		for j, v := range values {
			label := ""
			if f.name == "contractor" && v != Unsaid {
				label = r.Contractors[j].Name
			}
			d.chunk = append(d.chunk, d.id(uint8(i), v, label))
		}
	}
	return d.chunk[start:len(d.chunk):len(d.chunk)]
}

// values are what a row has for a facet.
func (f *facet) values(r *Row) []string {
	switch f.name {
	case "type":
		return texts(r.Types)
	case "sector":
		return said(string(r.Sector))
	case "data":
		return texts(r.Data)
	case "leak":
		return said(string(r.Leak))
	case "size":
		return said(r.Size)
	case "year":
		return said(r.Told.Year())
	case "month":
		if r.Told.Precision() < 2 {
			return nil
		}
		return said(string(r.Told.Month()))
	case "prefecture":
		return said(r.Prefecture)
	case "contractor":
		var keys []string
		for _, c := range r.Contractors {
			keys = append(keys, c.Key)
		}
		return keys
	}
	return texts(r.Sources)
}

func said(v string) []string {
	if v == "" {
		return nil
	}
	return []string{v}
}

func texts[T ~string](list []T) []string {
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = string(v)
	}
	return all
}

// Label is the Japanese and the English label of a facet's value. The label of
// a contractor is the name, which only the Index knows; here it is the key.
func Label(facet, value string) (japanese, english string) {
	if value == Unsaid {
		return "公表なし", "not published"
	}
	if t := termOf(vocabularies[facet], value); t.Value != "" {
		return t.Japanese, t.English
	}
	switch facet {
	case "year":
		return value + "年", value
	case "month":
		year, month, _ := strings.Cut(value, "-")
		return year + "年" + strings.TrimPrefix(month, "0") + "月", value
	}
	return value, value
}

func termOf(v jikenbo.Vocabulary, value string) jikenbo.Term {
	for _, t := range v.Terms {
		if t.Value == value {
			return t
		}
	}
	return jikenbo.Term{}
}

// facetTitles are the words over a facet.
var facetTitles = jikenbo.Vocabulary{Name: "facet", Meaning: "a way to narrow a search", Terms: []jikenbo.Term{
	{Value: "type", Japanese: "種類", English: "Type"},
	{Value: "sector", Japanese: "業種", English: "Sector"},
	{Value: "data", Japanese: "データの種類", English: "Kind of data"},
	{Value: "leak", Japanese: "漏えいの有無", English: "Leak"},
	{Value: "size", Japanese: "規模", English: "Size"},
	{Value: "year", Japanese: "公表・報道の年", English: "Year of disclosure"},
	{Value: "month", Japanese: "公表・報道の月", English: "Month of disclosure"},
	{Value: "prefecture", Japanese: "都道府県", English: "Prefecture"},
	{Value: "contractor", Japanese: "委託先など", English: "Contractor"},
	{Value: "source", Japanese: "情報源", English: "Source"},
}}
