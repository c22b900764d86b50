package web

import (
	"compress/gzip"
	"net/http"
	"strings"
	"sync"
)

// smallest is how long an answer must be for packing to be worth while.
const smallest = 1 << 10

// compressed packs answers that are text, for readers who take gzip. Only what
// anybody may see: how small an answer becomes tells whether words that a stranger
// put into it stand in it already (BREACH), which nobody may learn of what editors
// see or what stands behind a password.
func (s *site) compressed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.Door != nil || editorOf(r) != "" || r.Method != http.MethodGet {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Add("Vary", "Accept-Encoding")
		if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			next.ServeHTTP(w, r)
			return
		}
		p := &packing{ResponseWriter: w}
		next.ServeHTTP(p, r)
		p.end() // not after a panic: what is cut off must not look whole
	})
}

var packers = sync.Pool{New: func() any {
	w, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // the level is one that there is
	return w
}}

// packing is an answer that is packed if it turns out to be worth it.
type packing struct {
	http.ResponseWriter
	begun bool
	to    *gzip.Writer // nil if it is not packed
}

// WriteHeader begins an answer that is no page, and is not packed. A page begins
// with its first words.
func (p *packing) WriteHeader(status int) {
	if status != http.StatusOK {
		p.begun = true
		p.ResponseWriter.WriteHeader(status)
	}
}

// Write writes, and decides with the first words.
func (p *packing) Write(b []byte) (int, error) {
	if !p.begun {
		p.begin(len(b))
	}
	if p.to == nil {
		return p.ResponseWriter.Write(b)
	}
	return p.to.Write(b)
}

func (p *packing) begin(length int) {
	p.begun = true
	h := p.Header()
	if length < smallest || h.Get("Content-Encoding") != "" || !isText(h.Get("Content-Type")) {
		return
	}
	h.Set("Content-Encoding", "gzip")
	if tag := h.Get("ETag"); tag != "" && !strings.HasPrefix(tag, "W/") {
		h.Set("ETag", "W/"+tag) // the same words, other bytes
	}
	p.to = packers.Get().(*gzip.Writer)
	p.to.Reset(p.ResponseWriter)
}

// isText tells whether packing makes it smaller.
func isText(mediaType string) bool {
	for _, part := range []string{"text/", "json", "xml", "javascript"} {
		if strings.Contains(mediaType, part) {
			return true
		}
	}
	return false
}

// end writes what is left.
func (p *packing) end() {
	if p.to != nil {
		_ = p.to.Close() // the reader may have gone
		packers.Put(p.to)
	}
}
