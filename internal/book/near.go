package book

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// How many reports one is compared with at most: those that share most keys
// come first. Of texts of one mould only the nearest can be copies.
const (
	nearLimit = 600
	copyLimit = 24
)

// compare keeps what comparing a report with those near it says, as far as it
// is not that they have nothing in common.
func (w *writer) compare(t *link.Traits) error {
	near, err := near(w.Tx, t)
	if err != nil {
		return err
	}
	var pairs []store.Pair
	for _, n := range near {
		other, err := traitsOf(n)
		if err != nil {
			return err
		}
		pairs, err = appendPairs(pairs, t, other)
		if err != nil {
			return err
		}
	}
	return w.PutPairs(pairs)
}

// near are the other reports that one could belong with, each once.
func near(tx *store.Tx, t *link.Traits) ([]*store.Report, error) {
	facts, copies := t.Lookup()
	near, err := tx.ReportsByKeys(facts, nearLimit)
	if err != nil {
		return nil, err
	}
	alike, err := tx.ReportsByKeys(copies, copyLimit)
	seen := map[string]bool{t.ID: true}
	return slices.DeleteFunc(append(near, alike...), func(r *store.Report) bool {
		twice := seen[r.ID]
		seen[r.ID] = true
		return twice
	}), err
}

func traitsOf(r *store.Report) (*link.Traits, error) {
	var t link.Traits
	if err := json.Unmarshal(r.Traits, &t); err != nil {
		return nil, fmt.Errorf("report %s: traits: %w", r.ID, err)
	}
	return &t, nil
}
