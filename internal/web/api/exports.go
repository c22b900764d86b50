package api

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/search"
)

// files are the formats of exports: their names and media types.
var files = map[string]struct{ name, media string }{
	"csv": {"jikenbo.csv", "text/csv; charset=utf-8"}, "jsonl": {"jikenbo.jsonl", "application/jsonl"},
	"parquet": {"jikenbo.parquet", "application/vnd.apache.parquet"}, "sqlite": {"jikenbo.db", "application/vnd.sqlite3"},
	"veris": {"jikenbo.veris.jsonl", "application/jsonl"}, "stix": {"jikenbo.stix.json", "application/stix+json;version=2.1"},
}

// filesAtOnce is how many files are sent at a time: each holds a moment of the
// casebook as long as its reader takes.
const filesAtOnce = 4

type exportInput struct {
	cases
	Format string `path:"format" doc:"csv for Excel, jsonl whole, parquet and sqlite for analysis, veris 1.4.1 a line for each, stix 2.1." enum:"csv,jsonl,parquet,sqlite,veris,stix" example:"csv"`
}

func registerExports(a *API) {
	op := get("/api/v1/export/{format}", "export", "exports", "The cases of a search as a file, see doc/export.md")
	op.Responses = map[string]*huma.Response{"200": {Description: "the file", Content: map[string]*huma.MediaType{}}}
	for _, f := range files {
		op.Responses["200"].Content[f.media] = &huma.MediaType{Schema: &huma.Schema{Type: "string", Format: "binary"}}
	}
	huma.Register(a.huma, op, a.export)
}

func (a *API) export(ctx context.Context, in *exportInput) (*huma.StreamResponse, error) {
	f, known := files[in.Format]
	if in.err == nil && !known {
		in.err = search.Problem(in.Format + " という形式はありません: csv jsonl parquet sqlite veris stix")
	}
	if in.err != nil {
		return nil, a.fault(in.err)
	}
	return &huma.StreamResponse{Body: func(to huma.Context) {
		w := &late{to: to, begin: func() {
			to.SetHeader("Content-Type", f.media)
			to.SetHeader("Content-Disposition", `attachment; filename="`+f.name+`"`)
		}}
		select {
		case a.files <- struct{}{}:
			defer func() { <-a.files }()
		default:
			to.SetHeader("Retry-After", "60")
			w.fail(huma.Error503ServiceUnavailable("ほかの書き出しの途中です。しばらく待ってからお試しください"))
			return
		}
		out := bufio.NewWriterSize(w, 64<<10)
		_, err := a.Casebook.Export(ctx, out, in.Format, in.query)
		if err = errors.Join(err, out.Flush()); err != nil {
			w.fail(a.fault(err))
		}
	}}, nil
}

// late begins an answer with the first byte, so that what goes wrong before can
// be told.
type late struct {
	to    huma.Context
	begin func()
	begun bool
}

// Write writes.
func (w *late) Write(p []byte) (int, error) {
	if !w.begun {
		w.begun = true
		w.begin()
	}
	return w.to.BodyWriter().Write(p)
}

// fail tells what went wrong, or cuts off a file of which a part is sent.
func (w *late) fail(err error) {
	if w.begun {
		panic(http.ErrAbortHandler)
	}
	status := http.StatusInternalServerError
	if s, ok := err.(huma.StatusError); ok {
		status = s.GetStatus()
	}
	w.to.SetHeader("Content-Type", "application/problem+json")
	w.to.SetStatus(status)
	_ = huma.DefaultJSONFormat.Marshal(w.to.BodyWriter(), err) // the reader may have gone
}

var _ io.Writer = (*late)(nil)
