package search

import "github.com/jikenbo/jikenbo"

// Code below is data: the facets' closed lists that are no vocabulary of cases.

// vocabularies are the values of the facets that have a closed list.
var vocabularies = map[string]jikenbo.Vocabulary{
	"type": jikenbo.Types, "sector": jikenbo.Sectors, "data": jikenbo.DataKinds, "leak": jikenbo.Leaks,
	"size": Sizes, "prefecture": jikenbo.Prefectures, "source": jikenbo.Voices,
}

// Sizes are the sizes of cases by their overall figure, where it stands for
// people; unlike things are not compared.
var Sizes = jikenbo.Vocabulary{Name: "size", Meaning: "the overall figure, where people, records, addresses or accounts are counted", Terms: []jikenbo.Term{
	{Value: "1", Japanese: "1～9", English: "1 to 9"},
	{Value: "10", Japanese: "10～99", English: "10 to 99"},
	{Value: "100", Japanese: "100～999", English: "100 to 999"},
	{Value: "1000", Japanese: "1,000～9,999", English: "1,000 to 9,999"},
	{Value: "10000", Japanese: "1万～10万未満", English: "10,000 to 99,999"},
	{Value: "100000", Japanese: "10万～100万未満", English: "100,000 to 999,999"},
	{Value: "1000000", Japanese: "100万以上", English: "1,000,000 and more"},
	{Value: "other", Japanese: "ほかの単位", English: "counted in other units"},
}}

// sizeOf is the size of a figure.
func sizeOf(f *jikenbo.Figure) string {
	if f == nil || f.Value <= 0 {
		return Unsaid
	}
	switch f.Unit {
	case jikenbo.UnitPeople, jikenbo.UnitRecords, jikenbo.UnitAddresses, jikenbo.UnitAccounts:
		size := "1"
		for n := f.Value; n >= 10 && len(size) < 7; n /= 10 {
			size += "0"
		}
		return size
	}
	return "other"
}
