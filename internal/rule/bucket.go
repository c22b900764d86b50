package rule

// buckets is how many there are for first characters.
const buckets = 64

// bucketOf is the bucket of a character by its mark: its last bits.
func bucketOf(char mark) int { return int(char>>above) % buckets }

// bucketAt is that of the character at s[i].
func bucketAt(s string, i int) int { return int(byteAt(s, i)) % buckets }

// byteAt are the last eight bits of the character at s[i].
func byteAt(s string, i int) byte {
	switch c := s[i]; {
	case c < 0xC0:
		return c
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
	return s[i-1]<<6 | s[i]&0x3F
}
