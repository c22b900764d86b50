package store

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// maxUnpacked bounds what a broken row can make us allocate.
const maxUnpacked = 1 << 30

var (
	packer = sync.OnceValues(func() (*zstd.Encoder, error) {
		return zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(true))
	})
	unpacker = sync.OnceValues(func() (*zstd.Decoder, error) {
		return zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxUnpacked))
	})
)

// packed is several pieces of bytes in one zstd frame, so that what a piece
// repeats of another (the text of a plain page is the page) costs nothing.
type packed [][]byte

func (p packed) argument(*dialect) (any, error) {
	w, err := packer()
	if err != nil {
		return nil, err
	}
	var all []byte
	for _, piece := range p {
		all = binary.AppendUvarint(all, uint64(len(piece)))
	}
	for _, piece := range p {
		all = append(all, piece...)
	}
	return w.EncodeAll(all, nil), nil
}

// unpack takes them apart again into as many pieces as are wanted.
func unpack(frame []byte, pieces ...*[]byte) error {
	r, err := unpacker()
	if err != nil {
		return err
	}
	all, err := r.DecodeAll(frame, nil)
	if err != nil {
		return fmt.Errorf("%w (%w)", Broken, err)
	}
	sizes := make([]uint64, len(pieces))
	for i := range sizes {
		size, n := binary.Uvarint(all)
		if n <= 0 {
			return Broken
		}
		sizes[i], all = size, all[n:]
	}
	for i, size := range sizes {
		if size > uint64(len(all)) {
			return Broken
		}
		*pieces[i], all = all[:size:size], all[size:]
	}
	return nil
}

// hashesOf are the hashes of several texts.
func hashesOf(all []string) hashes {
	h := make(hashes, len(all))
	for i, s := range all {
		h[i] = hash(s)
	}
	return h
}

// hash stands for a text where only sameness counts.
func hash(s string) int64 {
	sum := sha256.Sum256([]byte(s))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}
