package public

import (
	"context"

	"github.com/jikenbo/jikenbo/internal/search"
)

// CountAnew counts all cases without what was kept.
func CountAnew(c *Casebook, ctx context.Context) (*Statistics, error) {
	return c.count(ctx, search.Query{}, RootsEach)
}
