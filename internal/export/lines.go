package export

import (
	"encoding/json"
	"io"

	"github.com/jikenbo/jikenbo"
)

// writeLines writes one case a line, whole, as doc/format.md tells and Schema
// says to programs.
func writeLines(w io.Writer, cases []*jikenbo.Case) error {
	return encodeLines(w, cases)
}

// encodeLines writes one value a line.
func encodeLines[T any](w io.Writer, list []T) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, x := range list {
		if err := enc.Encode(x); err != nil {
			return err
		}
	}
	return nil
}
