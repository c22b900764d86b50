package public

import (
	"context"
	"sync"
)

// memo keeps what was counted, until any case changes. What it keeps is shared:
// nobody may change it.
type memo struct {
	mu    sync.Mutex
	state string
	kept  map[string]any
}

// mostKept is how many answers are kept.
const mostKept = 256

// remembered is what work gives, kept under a key until any case changes.
func remembered[T any](ctx context.Context, c *Casebook, key string, work func() (T, error)) (T, error) {
	return rememberedIn(ctx, c, &c.memo, key, work)
}

func rememberedIn[T any](ctx context.Context, c *Casebook, m *memo, key string, work func() (T, error)) (T, error) {
	var none T
	state, err := c.index.State(ctx)
	if err != nil {
		return none, err
	}
	if known, ok := m.get(state, key).(T); ok {
		return known, nil
	}
	made, err := work()
	if err == nil {
		m.put(state, key, made)
	}
	return made, err
}

func (m *memo) get(state, key string) any {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.state != state {
		return nil
	}
	return m.kept[key]
}

// put keeps an answer that was counted in a state. If a case changed meanwhile
// it may be newer than the state says; then the next question counts again.
func (m *memo) put(state, key string, made any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.state != state || len(m.kept) >= mostKept {
		m.state, m.kept = state, map[string]any{}
	}
	m.kept[key] = made
}
