package export

import (
	"encoding/json"
	"io"

	"github.com/jikenbo/jikenbo"
)

// writeLines writes one case a line, whole, as doc/format.md tells and Schema
// says to programs.
func writeLines(w io.Writer, cases Cases) error {
	return encodeLines(w, cases, func(c *jikenbo.Case) *jikenbo.Case { return c })
}

// encodeLines writes what is made of each case on a line.
func encodeLines[T any](w io.Writer, cases Cases, of func(*jikenbo.Case) T) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for c, err := range cases {
		if err == nil {
			err = enc.Encode(of(c))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
