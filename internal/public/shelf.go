package public

import "sync"

// shelf keeps the documents that were covered last: the same ones are asked
// for again and again, and a document never changes.
type shelf struct {
	mu     sync.Mutex
	veils  map[string]*veil
	weight int // characters in all
}

// maxWeight is how many characters a shelf holds: a few tens of megabytes.
const maxWeight = 8 << 20

// get finds those that are there, and names the others.
func (s *shelf) get(ids []string) (found map[string]*veil, missing []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	found = make(map[string]*veil, len(ids))
	for _, id := range ids {
		if v := s.veils[id]; v != nil {
			found[id] = v
		} else {
			missing = append(missing, id)
		}
	}
	return found, missing
}

// put keeps a veil. A full shelf is emptied: what is asked for comes back.
func (s *shelf) put(v *veil) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.weight += len(v.runes); s.veils == nil || s.weight > maxWeight {
		s.veils, s.weight = map[string]*veil{}, len(v.runes)
	}
	s.veils[v.ID] = v
}
