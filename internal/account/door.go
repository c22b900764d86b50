package account

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"time"
)

// Door is the one password that readers share, where reading is not open to
// all. It is kept by whoever starts the server, so it needs no slow hash.
type Door struct {
	sum    [sha256.Size]byte
	misses *misses
}

// NewDoor is a door that this password opens.
func NewDoor(password string, now func() time.Time) *Door {
	return &Door{sum: sha256.Sum256(typed(password)), misses: newMisses(now)}
}

// Opens tells whether a password that comes from somewhere is the right one.
// Whoever guesses must wait; the error says how long.
func (d *Door) Opens(password, from string) (bool, error) {
	if wait := d.misses.wait(from); wait > 0 {
		return false, Problem(fmt.Sprintf("間違いが続いたため、%s待ってからやり直してください", inWords(wait)))
	}
	given := sha256.Sum256(typed(password))
	if subtle.ConstantTimeCompare(given[:], d.sum[:]) != 1 {
		d.misses.missed(from)
		return false, nil
	}
	d.misses.hit(from)
	return true, nil
}
