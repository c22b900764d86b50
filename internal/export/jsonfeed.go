package export

import (
	"encoding/json"
	"io"
	"time"
)

// JSONFeed writes a feed as https://www.jsonfeed.org/version/1.1/ has it.
func JSONFeed(w io.Writer, f Feed) error {
	items := []node{}
	for _, e := range f.Entries {
		items = append(items, node{
			"id": e.ID, "url": e.Page, "title": e.Title, "content_text": e.Words,
			"date_published": e.At.Format(time.RFC3339), "tags": e.Kinds,
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(node{
		"version": "https://jsonfeed.org/version/1.1", "title": f.Title, "language": "ja",
		"home_page_url": f.Page, "feed_url": f.Self, "authors": []node{{"name": "事件簿"}}, "items": items,
	})
}
