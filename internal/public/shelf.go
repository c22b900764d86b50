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

func (s *shelf) get(id string) *veil {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.veils[id]
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
