package source

import (
	"mime"
	"path"
	"strings"
)

// The media types that Documents gives.
const (
	plain    = "text/plain"
	markdown = "text/markdown"
	html     = "text/html"
)

// byName are the names that settle what a file is, whatever it looks like: a
// .txt that shows HTML source is a text about HTML.
var byName = map[string]string{
	".html": html, ".htm": html, ".xhtml": html, ".shtml": html,
	".md": markdown, ".markdown": markdown,
	".txt": plain, ".text": plain,
}

// mediaType judges by name, then by content, then by what the sender said:
// servers say text/plain of anything, and addresses end in .php or nothing.
func mediaType(raw string, from Origin) string {
	for _, name := range []string{from.Name, from.URL} {
		if media, ok := byName[extension(name)]; ok {
			return media
		}
	}
	if looksLikeHTML(raw) {
		return html
	}
	switch hint, _, _ := mime.ParseMediaType(from.MediaType); hint {
	case html, "application/xhtml+xml":
		return html
	case markdown:
		return markdown
	}
	return plain
}

func extension(name string) string {
	name, _, _ = strings.Cut(name, "?")
	name, _, _ = strings.Cut(name, "#")
	return strings.ToLower(path.Ext(name))
}

// openings are how a page begins. A text may begin with "<" too (a mail
// address, ＜お詫び＞ in ASCII), so the tag must be one that opens a page.
var openings = []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<h1", "<p>", "<main", "<article"}

func looksLikeHTML(raw string) bool {
	head := strings.ToLower(strings.ReplaceAll(raw[:min(len(raw), 4096)], "\x00", "")) // UTF-16 too
	head = strings.TrimLeft(head, "\xef\xbb\xbf\xff\xfe \t\r\n")
	for strings.HasPrefix(head, "<?") || strings.HasPrefix(head, "<!--") {
		end := ">"
		if strings.HasPrefix(head, "<!--") {
			end = "-->"
		}
		_, rest, ok := strings.Cut(head, end)
		if !ok {
			return false
		}
		head = strings.TrimLeft(rest, " \t\r\n")
	}
	for _, tag := range openings {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}

// formats are the beginnings of files that are often taken for documents.
var formats = []struct{ magic, name, do string }{
	{"%PDF-", "PDF", "pdftotext (poppler-utils, poppler-data) で文字にしてから渡してください (run: pdftotext -enc UTF-8 FILE.pdf FILE.txt)"},
	{"PK\x03\x04", "ZIP, Word, Excel", "中の文書を取り出すか、テキストとして保存してください (unpack it or save it as text)"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word, Excel (旧形式)", "テキストとして保存してください (save it as text)"},
	{"\x1f\x8b", "gzip", "展開してから渡してください (gunzip it first)"},
	{"\x89PNG\r\n", "PNG", "画像は読めません (an image cannot be read)"},
	{"\xff\xd8\xff", "JPEG", "画像は読めません (an image cannot be read)"},
	{"GIF8", "GIF", "画像は読めません (an image cannot be read)"},
	{"{\\rtf", "RTF", "テキストとして保存してください (save it as text)"},
}

// knownFormat refuses what no decoder can make readable, with the way out. A
// PDF may stand behind some bytes of rubbish, as its own specification allows.
func knownFormat(raw string) error {
	for _, f := range formats {
		if strings.HasPrefix(raw, f.magic) {
			return &FormatError{f.name, f.do}
		}
	}
	if strings.Contains(raw[:min(len(raw), 1024)], "\n%PDF-") {
		return &FormatError{formats[0].name, formats[0].do}
	}
	return nil
}
