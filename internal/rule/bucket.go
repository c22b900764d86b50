package rule

// buckets is how many there are for first characters.
const buckets = 64

// bucketOf is the bucket of a character by its mark: its last bits.
func bucketOf(char mark) int { return int(char>>above) % buckets }

// textBucket is that of the first character of a text.
func textBucket(text []byte) int { return bucketAt(string(text[:min(len(text), 4)]), 0) }

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
