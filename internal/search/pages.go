package search

import (
	"context"
	"slices"
	"sync"

	"github.com/jikenbo/jikenbo/internal/store"
)

// mostPages is how many bytes of pages are kept in memory.
const mostPages = 64 << 20

// pages keeps the pages that were read last. A page never changes, and to ask
// the database for the hundred that a word needs costs more than all that is done
// with them.
type pages struct {
	mu    sync.Mutex
	kept  map[int64][]byte
	bytes int
}

// read are pages by their numbers. If the transaction does not see all, it is
// behind the Index.
func (p *pages) read(tx *store.Tx, wanted []int64) (map[int64][]byte, error) {
	found, missing := p.known(wanted)
	if len(missing) == 0 {
		return found, nil
	}
	err := tx.SearchPages(missing, func(seq int64, body []byte) {
		found[seq] = slices.Clone(body)
		p.keep(seq, found[seq])
	})
	if err == nil && len(found) < len(wanted) {
		err = errBehind
	}
	return found, err
}

// known are those that are kept, and the numbers of the others.
func (p *pages) known(wanted []int64) (found map[int64][]byte, missing []int64) {
	found = make(map[int64][]byte, len(wanted))
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, seq := range wanted {
		if body, ok := p.kept[seq]; ok {
			found[seq] = body
		} else {
			missing = append(missing, seq)
		}
	}
	return found, missing
}

// keep keeps a page. Where there is no room, others go by chance: what many ask
// for soon comes back.
func (p *pages) keep(seq int64, body []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for other, b := range p.kept {
		if p.bytes+len(body) <= mostPages {
			break
		}
		p.bytes -= len(b)
		delete(p.kept, other)
	}
	if p.kept == nil {
		p.kept = map[int64][]byte{}
	}
	p.bytes += len(body) - len(p.kept[seq])
	p.kept[seq] = body
}

// forget forgets all: another index has other pages under the same numbers.
func (p *pages) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.kept, p.bytes = nil, 0
}

// warmAtOnce is how many pages are read together.
const warmAtOnce = 1000

// Warm reads the pages of the index, the newest blocks first, until there is no
// more room for them: the first to ask for a word would wait for the disk.
func (x *Index) Warm(ctx context.Context) error {
	return x.db.Read(ctx, func(tx *store.Tx) error {
		x.mu.RLock()
		defer x.mu.RUnlock()
		for _, b := range slices.Backward(x.blocks) {
			if err := x.pages.warm(tx, b.page, b.page+int64(len(b.firsts))); err != nil {
				return err
			}
		}
		return nil
	})
}

// warm reads the pages [from,to) as far as there is room for them.
func (p *pages) warm(tx *store.Tx, from, to int64) error {
	for from < to && p.hasRoom() {
		var wanted []int64
		for ; from < to && len(wanted) < warmAtOnce; from++ {
			wanted = append(wanted, from)
		}
		if _, err := p.read(tx, wanted); err != nil {
			return err
		}
	}
	return nil
}

func (p *pages) hasRoom() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.bytes < mostPages
}
