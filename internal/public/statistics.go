package public

// Statistics count the cases of a query.
type Statistics struct {
	Cases  int     `json:"cases"` // open cases that the query finds
	Over   int     `json:"over"`  // what is counted: cases, or with RootsOnce roots and cases without one
	Roots  Roots   `json:"roots"`
	Tables []Table `json:"tables"`
}

// Roots says how the cases of one root are counted.
type Roots string

// The values of Roots.
const (
	RootsEach Roots = "each" // every victim's case is one
	RootsOnce Roots = "once" // a root is one, as its origin's case, else the first disclosed one
)

// Table counts by one thing. Its rows do not overlap unless Several.
type Table struct {
	Name     string  `json:"name"`           // month, type, sector, data, size, prefecture, days, ...
	Unit     string  `json:"unit,omitempty"` // of size: what the sizes count; unlike units are never in one table
	Japanese string  `json:"japanese"`       // what it counts, as a sentence
	English  string  `json:"english"`
	Said     int     `json:"said"`    // cases that say it
	Silent   int     `json:"silent"`  // cases that say nothing of it
	Several  bool    `json:"several"` // a case may stand in several rows
	Rows     []Row   `json:"rows"`
	Spread   *Spread `json:"spread,omitempty"` // of size and days
}

// Row is one value and how many cases have it.
type Row struct {
	Value    string  `json:"value"` // the facet's value where there is one
	Japanese string  `json:"japanese"`
	English  string  `json:"english"`
	Cases    int     `json:"cases"`
	Spread   *Spread `json:"spread,omitempty"` // of days by type and sector
}

// Spread is how numbers lie: a quarter at most Lower, half at most Median.
type Spread struct {
	Over   int     `json:"over"`
	Least  int64   `json:"least"`
	Lower  float64 `json:"lower_quartile"`
	Median float64 `json:"median"`
	Upper  float64 `json:"upper_quartile"`
	Most   int64   `json:"most"`
}
