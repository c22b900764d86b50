package web

import (
	"crypto/sha256"
	"embed"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

//go:embed static
var staticFiles embed.FS

// asset is a file that pages need. Its name has its hash, so that it may be kept for ever.
type asset struct {
	name, mediaType string
	body            []byte
}

// readAssets reads the static files, by the name that templates use and by the name that is served.
func readAssets() (map[string]asset, error) {
	assets := map[string]asset{}
	err := fs.WalkDir(staticFiles, "static", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := staticFiles.ReadFile(name)
		ext := path.Ext(name)
		base := path.Base(name)
		sum := sha256.Sum256(body)
		hashed := fmt.Sprintf("%s.%x%s", strings.TrimSuffix(base, ext), sum[:6], ext)
		a := asset{hashed, mime.TypeByExtension(ext), body}
		assets[base], assets[hashed] = a, a
		return err
	})
	return assets, err
}

// staticFile serves a static file under its hashed name.
func (s *site) staticFile(w http.ResponseWriter, r *http.Request) error {
	a, ok := s.static[r.PathValue("name")]
	if !ok || a.name != r.PathValue("name") {
		return errNotFound
	}
	w.Header().Set("Content-Type", a.mediaType)
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	_, err := w.Write(a.body)
	return err
}
