// Package api is the casebook for programs: /api/v1, its description at
// /openapi.json, and the feeds. It shows what package public gives, so nothing
// personal. An operation is a method here and a row in its file's register
// function; huma makes the description from the same types.
package api

import (
	"encoding/json"
	"log/slog"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/jikenbo/jikenbo/internal/public"
)

// Options are what an API is made of.
type Options struct {
	Casebook *public.Casebook
	Log      *slog.Logger // of requests that failed; nothing is logged if nil
	Limiter  *Limiter     // who may ask how much; no limit if nil
}

// API is the API of one casebook.
type API struct {
	Options
	huma     huma.API
	document []byte        // openapi.json
	files    chan struct{} // exports that are being sent
	handler  http.Handler
}

// New is the API of a casebook.
func New(o Options) (*API, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	a := &API{Options: o, files: make(chan struct{}, filesAtOnce)}
	mux := http.NewServeMux()
	a.huma = humago.New(mux, config())
	for _, register := range []func(*API){
		registerCases, registerBodies, registerDocuments, registerStatistics, registerChanges, registerReading, registerExports, registerFeeds,
	} {
		register(a)
	}
	refine(a.huma.OpenAPI())
	var err error
	if a.document, err = json.MarshalIndent(a.huma.OpenAPI(), "", " "); err != nil {
		return nil, err
	}
	mux.HandleFunc("GET /openapi.json", a.openapi)
	mux.HandleFunc("/", a.nothing)
	a.handler = a.sound(open(o.Limiter.Limit(tagged(mux), cost, tooMuch)))
	return a, nil
}

// Mount puts the API beside pages.
func (a *API) Mount(mux *http.ServeMux) {
	for _, method := range []string{"GET", "POST", "OPTIONS"} {
		mux.Handle(method+" /api/v1/", a.handler)
	}
	for _, path := range []string{"/openapi.json", "/feed.atom", "/feed.json"} {
		mux.Handle("GET "+path, a.handler)
		mux.Handle("OPTIONS "+path, a.handler)
	}
}

// config is what is said of the API as a whole.
func config() huma.Config {
	c := huma.DefaultConfig("事件簿 (jikenbo)", "1")
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = "", "", "" // openapi.json is ours; no page with scripts of others
	c.CreateHooks = nil                                   // no $schema in answers
	c.Formats = map[string]huma.Format{"application/json": huma.DefaultJSONFormat, "json": huma.DefaultJSONFormat}
	c.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", schemaName)
	c.AllowAdditionalPropertiesByDefault = true // new keys may come
	c.Info.Description = "Incidents of Japanese organizations in which personal data leaked or systems were attacked. Every value is given with the exact words that say it and their place, in Unicode code points, in the kept text. " +
		"What is personal in texts and quotes (mail addresses, phone numbers, names of private persons) is covered character by character with ＊. New keys may come; none goes away within v1. " +
		"Errors are application/problem+json; their detail is in Japanese."
	c.Info.License = &huma.License{Name: "Apache 2.0", Identifier: "Apache-2.0"}
	c.Servers = []*huma.Server{{URL: "/", Description: "where this document was found"}}
	return c
}

// openapi answers with the description.
func (a *API) openapi(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	_, err := w.Write(a.document)
	a.note(err)
}

func (a *API) note(err error) {
	if err != nil {
		a.Log.Error("api", "error", err)
	}
}
