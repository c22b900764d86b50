package rule

import (
	"cmp"
	"slices"
)

// class is the characters that one step may take: pairs of first and last, which of
// the first 128, of each 256 whether all are of it, or some, and of the page that has
// the kana, which.
type class struct {
	ranges    []rune
	ascii     [128 / 64]uint64
	all, some [256 / 64]uint64
	kana      [256 / 64]uint64
}

// kanaPage is the page of 256 characters that has 、 and 。 too.
const kanaPage = 0x30

func newClass(ranges []rune) class {
	ranges = ordered(ranges)
	k := class{ranges: ranges}
	for c := range rune(256) {
		if k.among(kanaPage<<8 | c) {
			k.kana[c>>6] |= 1 << (c & 63)
		}
		if c < 128 && k.among(c) {
			k.ascii[c>>6] |= 1 << (c & 63)
		}
	}
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

// ordered are pairs of first and last in the order of characters, those that overlap
// as one: a class that was lowered has a-z behind the rest.
func ordered(ranges []rune) (out []rune) {
	var pairs [][2]rune
	for i := 0; i+1 < len(ranges); i += 2 {
		pairs = append(pairs, [2]rune{ranges[i], ranges[i+1]})
	}
	slices.SortFunc(pairs, func(a, b [2]rune) int { return cmp.Compare(a[0], b[0]) })
	for _, p := range pairs {
		if n := len(out); n > 0 && p[0] <= out[n-1] {
			out[n-1] = max(out[n-1], p[1])
			continue
		}
		out = append(out, p[0], p[1])
	}
	return out
}

// takes is how many bytes the character at a place has, 0 if the class does not
// have it or there is none.
func (k *class) takes(s string, i int) int {
	if i+2 < len(s) && s[i]>>4 == 0xE {
		page := s[i]<<4 | s[i+1]>>2&0x0F
		if page == kanaPage {
			return 3 * int(k.kana[s[i+1]&3]>>(s[i+2]&63)&1)
		}
		if bit := k.all[page>>6] >> (page & 63) & 1; bit != 0 || k.some[page>>6]>>(page&63)&1 == 0 {
			return 3 * int(bit)
		}
	}
	if i < len(s) && s[i] < 128 {
		return int(k.ascii[s[i]>>6] >> (s[i] & 63) & 1)
	}
	c, size := decode(s, i)
	if i >= len(s) || !k.among(c) {
		return 0
	}
	return size
}

// run is where the longest row of up to most characters of the class ends that begins at
// a place, and how many they are.
func (k *class) run(s string, i, most int) (end, count int) {
	for ; count < most; count++ {
		if i+2 < len(s) && s[i]>>4 == 0xE {
			page := s[i]<<4 | s[i+1]>>2&0x0F
			if page == kanaPage && k.kana[s[i+1]&3]>>(s[i+2]&63)&1 != 0 || k.all[page>>6]>>(page&63)&1 != 0 {
				i += 3
				continue
			}
		}
		size := k.takes(s, i)
		if size == 0 {
			break
		}
		i += size
	}
	return i, count
}

// among tells whether one of the ranges has the character.
func (k *class) among(c rune) bool {
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
