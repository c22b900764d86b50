package store

import (
	"math/rand/v2"
)

// noise does not compress.
func noise(n int, seed int64) []byte {
	r := rand.New(rand.NewPCG(uint64(seed), 1))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}
