package web

import (
	"bytes"
	"embed"
	"fmt"
	"hash/fnv"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/jikenbo/jikenbo/internal/web/api"
)

//go:embed templates
var templateFiles embed.FS

// view is what a page shows.
type view struct {
	Title   string // empty on the home page
	Words   string // in the search box
	Status  int    // 200 if 0
	NoIndex bool   // not for search engines
	Feed    string // address of a feed of what is shown, without its suffix's query
	Section string // which entry of the menu it belongs to
	Data    any    // what the page's own template shows

	Editor  string // who is signed in
	Editing bool   // somebody may sign in
	Lang    language
	Path    string // its address without the language, with what was asked
}

// pageSet is one page's template in each language.
type pageSet map[language]*template.Template

// readPages reads the templates: each page with the layout and the parts, once a language.
func (s *site) readPages() (map[string]pageSet, error) {
	names, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil {
		return nil, err
	}
	pages := map[string]pageSet{}
	for _, name := range names {
		page := strings.TrimSuffix(path.Base(name), ".html")
		pages[page] = pageSet{}
		for _, l := range []language{japanese, english} {
			t, err := template.New("layout.html").Funcs(s.functions(l)).ParseFS(templateFiles, "templates/layout/*.html", name)
			if err != nil {
				return nil, fmt.Errorf("web: %w", err)
			}
			pages[page][l] = t
		}
	}
	return pages, nil
}

// rooms are where pages are made, used again.
var rooms sync.Pool

// show answers with a page. It is made whole before anything is sent, so that a fault in it is an error and no half
// page, and has a tag, so that an unchanged page is not sent again.
func (s *site) show(w http.ResponseWriter, r *http.Request, page string, v view) error {
	v.Lang, v.Path = languageOf(r), r.URL.RequestURI()
	v.Editor, v.Editing = editorOf(r), s.Accounts != nil
	out, _ := rooms.Get().(*bytes.Buffer)
	if out == nil {
		out = &bytes.Buffer{}
	}
	defer rooms.Put(out)
	out.Reset()
	if err := s.pages[page][v.Lang].Execute(out, v); err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", string(v.Lang))
	if v.Status != 0 {
		w.WriteHeader(v.Status)
		_, err := w.Write(out.Bytes())
		return err
	}
	return sendTagged(w, r, out.Bytes())
}

// sendTagged sends bytes, or that they are what the asker has.
func sendTagged(w http.ResponseWriter, r *http.Request, body []byte) error {
	sum := fnv.New64a()
	sum.Write(body)
	tag := fmt.Sprintf(`"%x"`, sum.Sum64())
	w.Header().Set("ETag", tag)
	if w.Header().Get("Cache-Control") == "" {
		w.Header().Set("Cache-Control", "no-cache")
	}
	if api.HasTag(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	_, err := w.Write(body)
	return err
}
