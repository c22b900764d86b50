package web

// aboutTerms is a vocabulary as the page that explains the casebook shows it.
type aboutTerms struct {
	ID    string
	Title string
	Terms []aboutTerm
}

// aboutTerm is a term and what it means.
type aboutTerm struct{ Label, Value, Meaning string }

// aboutView lists the vocabularies that cases are searched by.
func aboutView(l language) []aboutTerms {
	var list []aboutTerms
	for _, name := range []string{"types", "leak", "data", "sector", "responses", "prevention"} {
		v, _ := vocabulary(name)
		one := aboutTerms{ID: name, Title: say(l, "field."+name)}
		for _, t := range v.Terms {
			one.Terms = append(one.Terms, aboutTerm{label(l, v, t.Value), t.Value, t.English})
		}
		list = append(list, one)
	}
	return list
}
