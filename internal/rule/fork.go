package rule

import "slices"

// fork holds the branches of a node. Many are split by the first character
// that they begin with, each list in the order of the branches.
type fork struct {
	all   []*node
	from  []uint16 // where the branches of each bucket begin; nil if they are few
	nodes []*node
}

const (
	buckets = 64 // of first characters
	many    = 6  // from how many branches on they are split
)

// bucketOf is the bucket of a character by its mark: its last bits.
func bucketOf(char mark) int { return int(char >> above) }

// bucketAt is that of the character at s[i].
func bucketAt(s string, i int) int {
	switch c := s[i]; {
	case c < 0xC0:
		return int(c) % buckets
	case c < 0xE0:
		i++
	case c < 0xF0:
		i += 2
	default:
		i += 3
	}
	if i >= len(s) {
		return 0
	}
	return int(s[i]) % buckets
}

// split fills the buckets by what is known of the begins of branches.
func (f *fork) split(known map[*node][]begin) {
	if len(f.all) < many {
		return
	}
	from := make([]uint16, buckets+1)
	for bucket := range buckets {
		for _, n := range f.all {
			if known[n] == nil || slices.ContainsFunc(known[n], func(x begin) bool { return bucketOf(x.char) == bucket }) {
				f.nodes = append(f.nodes, n)
			}
		}
		if len(f.nodes) >= 1<<16 {
			return
		}
		from[bucket+1] = uint16(len(f.nodes))
	}
	f.from = from
}

// at are the branches that can match at a character of a bucket.
func (f *fork) at(bucket int) []*node {
	if f.from == nil {
		return f.all
	}
	return f.nodes[f.from[bucket]:f.from[bucket+1]]
}
