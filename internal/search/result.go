package search

// Result is one page of the cases that a query finds, and the facets of all of
// them.
type Result struct {
	Total  int
	Hits   []Hit
	Facets []Facet
	Query  Query
}

// Hit is a case that was found.
type Hit struct {
	Number  string
	Matched []string  // fields of the case whose facts match the words
	Words   []Snippet // words around the matches in the reports' texts
	Score   float64   // the greater, the better; 0 without words
}

// Snippet is a stretch of a report's document, in Unicode code points of its
// text: it is given as a place, so that who shows it can mask it.
type Snippet struct {
	Report   string // its ID
	Document string // its ID
	Start    int
	End      int
	Marks    []Mark // what matches, inside it
}

// Mark is a stretch that matches, in code points of the document's text.
type Mark struct{ Start, End int }

// Facet is one way to narrow a search, with the terms that cases have. Counts
// of a facet's terms are of the cases that all other conditions let through.
type Facet struct {
	Name    string // as in the address: type, sector ...
	Label   string // in Japanese
	LabelEN string
	Terms   []Term
}

// Term is a value of a facet.
type Term struct {
	Value   string // Unsaid if nobody says
	Label   string // in Japanese
	LabelEN string
	Count   int
	Chosen  bool
}
