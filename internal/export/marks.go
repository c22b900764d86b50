package export

import (
	"encoding/json"
	"io"

	"github.com/jikenbo/jikenbo/internal/read"
)

type mark struct {
	Line  int    `json:"line"`
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Value string `json:"value"`
}

// Marks writes the marks of one text as JSON lines. Line is the number of the
// text in its file, from 1; offsets count code points of that text.
func Marks(w io.Writer, line int, text string, marks []read.Mark) error {
	p := newPoints(text)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, m := range marks {
		err := enc.Encode(mark{line, m.Kind, p.at(m.Span.Start), p.at(m.Span.End), m.Span.Of(text), m.Value})
		if err != nil {
			return err
		}
	}
	return nil
}
