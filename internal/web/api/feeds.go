package api

import (
	"bytes"
	"context"
	"io"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

type feedInput struct {
	cases
	Number string `query:"number" doc:"Number of a case, as JB-2023-0001: only what became of that one."`
	origin string // scheme and host by which the reader came
}

// Resolve reads the address and notes where it is.
func (in *feedInput) Resolve(ctx huma.Context) []error {
	scheme := "http"
	if ctx.TLS() != nil || ctx.Header("X-Forwarded-Proto") == "https" {
		scheme = "https"
	}
	in.origin = scheme + "://" + ctx.Host()
	return in.cases.Resolve(ctx)
}

// file is an answer that is no JSON.
type file struct {
	ContentType string `header:"Content-Type"`
	Body        []byte
}

// mostEntries is how many entries a feed has.
const mostEntries = 50

func registerFeeds(a *API) {
	for _, f := range []struct {
		path, id, media, words string
		write                  func(io.Writer, export.Feed) error
	}{
		{"/feed.atom", "atomFeed", "application/atom+xml", "What became of the cases of a search, the latest first, as Atom (RFC 4287)", export.Atom},
		{"/feed.json", "jsonFeed", "application/feed+json", "The same as JSON Feed 1.1", export.JSONFeed},
	} {
		op := get(f.path, f.id, "feeds", f.words)
		op.Responses = map[string]*huma.Response{"200": {Description: "the feed", Content: map[string]*huma.MediaType{f.media: {Schema: &huma.Schema{Type: "string"}}}}}
		huma.Register(a.huma, op, func(ctx context.Context, in *feedInput) (*file, error) {
			feed, err := a.feed(ctx, in)
			if err != nil {
				return nil, a.fault(err)
			}
			var out bytes.Buffer
			err = f.write(&out, feed)
			return &file{f.media + "; charset=utf-8", out.Bytes()}, a.fault(err)
		})
	}
}

func (a *API) feed(ctx context.Context, in *feedInput) (export.Feed, error) {
	if in.err != nil {
		return export.Feed{}, in.err
	}
	filter := in.query
	filter.Limit, filter.Offset, filter.Order = 0, 0, ""
	q := public.ChangeQuery{Latest: true, Cases: filter, Number: strings.ToUpper(in.Number), Limit: 4 * mostEntries}
	changes, err := a.Casebook.Changes(ctx, q)
	feed := headOf(q)
	feed.Self, feed.Page = in.origin+with(in.at.Path, feed.Self), in.origin+feed.Page
	for _, moment := range moments(changes) {
		feed.Entries = append(feed.Entries, entry(in.origin, moment))
	}
	return feed, err
}

// headOf is the title of a feed, its query and the page of what it tells.
func headOf(q public.ChangeQuery) export.Feed {
	if q.Number != "" {
		return export.Feed{Title: "事件簿: " + q.Number, Self: "number=" + q.Number, Page: "/cases/" + q.Number}
	}
	address := q.Cases.Values().Encode()
	return export.Feed{Title: titleOf(q.Cases), Self: address, Page: with("/search", address)}
}

func with(path, query string) string {
	if query == "" {
		return path
	}
	return path + "?" + query
}

// titleOf says what a feed is about.
func titleOf(q search.Query) string {
	var parts []string
	for name, values := range q.Values() {
		for _, v := range values {
			label, _ := search.Label(name, v)
			parts = append(parts, label)
		}
	}
	if len(parts) == 0 {
		return "事件簿"
	}
	return "事件簿: " + strings.Join(sorted(parts), "、")
}
