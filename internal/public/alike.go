package public

import "context"

// Alike is a case that is like another one, and why.
type Alike struct {
	Summary
	Points  int      `json:"points"`
	Reasons []Reason `json:"reasons"` // the strongest first
}

// Reason is something that two cases have in common.
type Reason struct {
	Code     string   `json:"code"` // type, sector, data, leak, size, through
	Values   []string `json:"values"`
	Japanese string   `json:"japanese"`
	English  string   `json:"english"`
}

// Alike are the cases most like that of a number, the most alike first. Others of
// its root or of its organization are left out: its page shows them by
// themselves.
func (c *Casebook) Alike(ctx context.Context, number string, limit int) ([]Alike, error) {
	return []Alike{}, nil // until search has the columns to compare
}
