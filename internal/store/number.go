package store

import "fmt"

// prefixes begin the numbers of each kind.
var prefixes = map[string]string{"case": "JB", "root": "JR"}

// Number is a case number taken apart; as a string it is JB-2023-0207.
type Number struct {
	Kind string // "case" or "root"
	Year int
	Run  int
}

// String is the number as it is cited.
func (n Number) String() string {
	return fmt.Sprintf("%s-%04d-%04d", prefixes[n.Kind], n.Year, n.Run)
}

// NewNumber gives the next number of a year. It is never given again, and
// none is left out: it is lost only with the transaction.
func (tx *Tx) NewNumber(kind string, year int) (Number, error) {
	if prefixes[kind] == "" {
		return Number{}, fmt.Errorf("store: no kind of case %q", kind)
	}
	run, _, err := tx.give(`INSERT INTO last_number (kind, year, run) VALUES (?, ?, 1)
		ON CONFLICT (kind, year) DO UPDATE SET run = last_number.run + 1 RETURNING run`, kind, year)
	return Number{kind, year, int(run)}, err
}
