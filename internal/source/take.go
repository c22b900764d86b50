package source

import (
	"errors"
	"io"
	"io/fs"
	"strings"
)

// Limit is how many bytes of one document are read. The largest honest notice
// seen is below 2 MiB; what is above 64 MiB is an archive or an attack.
const Limit = 64 << 20

// take reads all of r into a string: with a known size one allocation and one
// copy, which is what keeps plain text at the speed of memory.
func take(r io.Reader, limit int64) (string, error) {
	var b strings.Builder
	room := int64(32 << 10)
	if known := min(size(r), limit) + 1; known > 1 {
		b.Grow(int(known))
		room = min(room, max(known, 512)) // most documents are smaller
	}
	n, err := io.CopyBuffer(&b, io.LimitReader(r, limit+1), make([]byte, room))
	switch {
	case err != nil:
		return "", errors.Join(errors.New("読み出しが途中で失敗しました (reading failed)"), err)
	case n > limit:
		return "", ErrTooLarge
	case strings.TrimLeft(b.String(), " \t\r\n\f\ufeff") == "":
		return "", ErrEmpty
	}
	return b.String(), nil
}

// size is how much r says it holds, 0 if it does not say.
func size(r io.Reader) int64 {
	switch r := r.(type) {
	case interface{ Len() int }:
		return int64(r.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	}
	return 0
}
