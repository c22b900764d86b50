package link

import (
	"encoding/binary"
	"strconv"
	"strings"
	"unicode"
)

// A sketch is the MinHash of a text (Broder 1997): of each of 64 orders of all
// possible shingles it keeps which of the text's comes first, in 16 bits. Two
// texts agree in about as many places as they share shingles.
const (
	sketchSize  = 64
	shingleSize = 5 // characters
)

// minCopy is how many characters a text needs for a copy to be proved by it: a
// headline is alike in many papers. Without an organization it needs more.
const (
	minCopy     = 80
	minLoneCopy = 150
)

// likeCopy is in how many of the 64 places copies agree.
const likeCopy = 54

// sketch makes the MinHash of a text and counts the characters it is made of:
// letters and figures. A text that is too short has none.
func sketch(text string) ([]byte, int) {
	bare := bareText(text)
	if len(bare) < minCopy {
		return nil, len(bare)
	}
	var least [sketchSize]uint64
	for i := range least {
		least[i] = ^uint64(0)
	}
	for i := 0; i+shingleSize <= len(bare); i++ {
		h := shingle(bare[i : i+shingleSize])
		for k := range least {
			h = mix(h)
			least[k] = min(least[k], h)
		}
	}
	out := make([]byte, 0, 2*sketchSize)
	for _, v := range least {
		out = binary.BigEndian.AppendUint16(out, uint16(v>>8))
	}
	return out, len(bare)
}

// bareText is a text without all that copies are printed with differently.
func bareText(text string) []rune {
	out := make([]rune, 0, len(text)/3)
	for _, r := range strings.ToLower(text) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			out = append(out, r)
		}
	}
	return out
}

// shingle is a number for a few characters.
func shingle(runes []rune) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range runes {
		h = (h ^ uint64(r)) * 1099511628211
	}
	return h
}

// mix turns a number into another, each way to one: the order of the numbers
// after n times is the n-th order.
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// alike counts the places in which two sketches agree.
func alike(a, b []byte) int {
	if len(a) != 2*sketchSize || len(b) != 2*sketchSize {
		return 0
	}
	n := 0
	for i := 0; i < len(a); i += 2 {
		if a[i] == b[i] && a[i+1] == b[i+1] {
			n++
		}
	}
	return n
}

// A copy shares at least one of six bands of eight places with its original:
// at likeCopy in 9 of 10 cases, a faithful copy always.
const (
	bandSize  = 16 // bytes
	bandCount = 6
)

// bands are keys under which copies meet.
func bands(sketch []byte) []string {
	var out []string
	for i := 0; i < bandCount && len(sketch) == 2*sketchSize; i++ {
		h := uint64(i)
		for k := i * bandSize; k < (i+1)*bandSize; k += 8 {
			h = mix(h ^ binary.BigEndian.Uint64(sketch[k:]))
		}
		out = append(out, strconv.FormatUint(h, 36))
	}
	return out
}
