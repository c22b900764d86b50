package rule

// class is the characters that one step may take: pairs of first and last, and
// of each 256 whether all are of it, or some.
type class struct {
	ranges    []rune
	all, some [256 / 64]uint64
}

func newClass(ranges []rune) class {
	k := class{ranges: ranges}
	for page := range rune(256) {
		in := 0
		for i := 0; i < len(ranges); i += 2 {
			in += max(0, int(min(ranges[i+1], page<<8|255)-max(ranges[i], page<<8))+1)
		}
		if in > 0 {
			k.some[page>>6] |= 1 << (page & 63)
		}
		if in == 256 {
			k.all[page>>6] |= 1 << (page & 63)
		}
	}
	return k
}

// has tells whether the class has the character.
func (k *class) has(c rune) bool {
	if page := c >> 8; page < 256 {
		if bit := k.all[page>>6] >> (page & 63) & 1; bit != 0 || k.some[page>>6]>>(page&63)&1 == 0 {
			return bit != 0
		}
	}
	if len(k.ranges) > 16 {
		return k.amongMany(c)
	}
	for i := 0; i < len(k.ranges); i += 2 {
		if c >= k.ranges[i] && c <= k.ranges[i+1] {
			return true
		}
	}
	return false
}

func (k *class) amongMany(c rune) bool {
	lo, hi := 0, len(k.ranges)/2
	for lo < hi {
		mid := (lo + hi) / 2
		switch {
		case c < k.ranges[2*mid]:
			hi = mid
		case c > k.ranges[2*mid+1]:
			lo = mid + 1
		default:
			return true
		}
	}
	return false
}
