package source

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/jikenbo/jikenbo"
)

// head is what a page says of itself to machines.
type head struct {
	title     string
	canonical string
	base      string
	meta      map[string]string // by property, name or itemprop, lower case
	jsonLD    []string
}

func (h *head) take(n *node) {
	switch n.tag {
	case atom.Meta:
		key := strings.ToLower(or(n.attr("property"), or(n.attr("name"), n.attr("itemprop"))))
		if h.meta == nil {
			h.meta = map[string]string{}
		}
		if value := collapse(n.attr("content")); key != "" && h.meta[key] == "" {
			h.meta[key] = value
		}
	case atom.Link:
		if strings.EqualFold(n.attr("rel"), "canonical") {
			h.canonical = or(h.canonical, strings.TrimSpace(n.attr("href")))
		}
	case atom.Base:
		h.base = or(h.base, strings.TrimSpace(n.attr("href")))
	}
}

// isArticle tells a page that calls itself one article.
func (h *head) isArticle() bool {
	return h.meta["og:type"] == "article" || h.meta["article:published_time"] != ""
}

// The names under which pages state their dates, the surest first.
var (
	publishedMeta = []string{"article:published_time", "og:article:published_time", "datepublished", "dcterms.issued", "dc.date.issued",
		"pubdate", "publishdate", "publish_date", "publish-date", "dcterms.created", "dc.date.created", "date", "dc.date", "dcterms.date"}
	modifiedMeta = []string{"article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "dcterms.modified",
		"dc.date.modified", "last-modified", "lastmod", "revised"}
)

// data is what JSON-LD says.
type data struct {
	publisher           string
	article             bool
	published, modified jikenbo.Date
}

// linkedData reads the JSON-LD of a page. Each value is the first one said, in
// the order of the page; keys of one object are taken in alphabetical order,
// for Go keeps no other.
func linkedData(scripts []string) data {
	var d data
	for _, script := range scripts {
		var v any
		if len(script) <= maxToken && json.Unmarshal([]byte(script), &v) == nil {
			d.take(v)
		}
	}
	return d
}

func (d *data) take(v any) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			d.take(e)
		}
	case map[string]any:
		kind, _ := v["@type"].(string)
		d.article = d.article || strings.HasSuffix(kind, "Article") || kind == "BlogPosting"
		d.published = jikenbo.Date(or(string(d.published), string(dateIn(v, "datePublished"))))
		d.modified = jikenbo.Date(or(string(d.modified), string(dateIn(v, "dateModified"))))
		if by, ok := v["publisher"].(map[string]any); ok {
			name, _ := by["name"].(string)
			d.publisher = or(d.publisher, collapse(name))
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			d.take(v[key])
		}
	}
}

func dateIn(v map[string]any, key string) jikenbo.Date {
	s, _ := v[key].(string)
	return dateOf(s)
}
