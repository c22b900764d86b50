package api_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/web/api"
	"github.com/jikenbo/jikenbo/rules"
)

// served is a server over a casebook of examples/.
type served struct {
	*httptest.Server
	book  *book.Book
	now   time.Time // the clock of the rate limit
	still bool      // it stands; else every question is long after the last
}

func serve(t *testing.T) *served {
	t.Helper()
	reader, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "jikenbo.db"), true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	s := &served{now: time.Unix(1_700_000_000, 0)}
	s.book = book.New(db, reader, func() time.Time { return time.Unix(1_700_000_000, 0) })
	files, _ := filepath.Glob("../../../examples/*")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s.add(t, filepath.Base(name), raw)
	}
	pub, err := public.Open(t.Context(), s.book, reader, rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	a, err := api.New(api.Options{Casebook: pub, Limiter: api.NewLimiter(20, s.clock)})
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	a.Mount(mux)
	s.Server = httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func (s *served) clock() time.Time {
	if !s.still {
		s.now = s.now.Add(time.Minute)
	}
	return s.now
}

func (s *served) add(t *testing.T, name string, raw []byte) {
	t.Helper()
	p, err := s.book.Prepare(raw, source.Origin{Name: name})
	if err == nil {
		_, err = s.book.Add(t.Context(), p)
	}
	if err != nil {
		t.Fatal(name, err)
	}
}

// ask asks and gives the answer with its body.
func (s *served) ask(t *testing.T, method, path, body string, header ...string) (*http.Response, []byte) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, s.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	resp, err := s.Client().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, raw
}

// get is the JSON of an address.
func get[T any](t *testing.T, s *served, path string) (out T) {
	t.Helper()
	resp, raw := s.ask(t, "GET", path, "")
	if err := json.Unmarshal(raw, &out); err != nil || resp.StatusCode != 200 {
		t.Fatalf("%s: %d %v %.300s", path, resp.StatusCode, err, raw)
	}
	return out
}

// description is what a test needs of openapi.json.
type description struct {
	OpenAPI string `json:"openapi"`
	Paths   map[string]map[string]struct {
		OperationID string `json:"operationId"`
		Parameters  []struct {
			Name, In string
			Example  any
			Schema   struct {
				Type  string
				Enum  []any
				Items *struct{ Enum []any }
			}
		} `json:"parameters"`
		RequestBody *struct {
			Content map[string]struct{ Example any }
		} `json:"requestBody"`
		Responses map[string]struct {
			Content map[string]struct{ Schema json.RawMessage }
		} `json:"responses"`
	} `json:"paths"`
}

// Every operation of the description answers as the description says, with
// every value that a parameter may have.
func TestEveryOperation(t *testing.T) {
	s := serve(t)
	_, raw := s.ask(t, "GET", "/openapi.json", "")
	d := get[description](t, s, "/openapi.json")
	if !strings.HasPrefix(d.OpenAPI, "3.1.") || len(d.Paths) < 18 {
		t.Fatalf("OpenAPI %s with %d paths", d.OpenAPI, len(d.Paths))
	}
	c := compiler(t, raw)
	ids := examplesOf(t, s)
	for path, operations := range d.Paths {
		for method, op := range operations {
			addresses := []string{path}
			var query []string
			for _, p := range op.Parameters {
				if p.In == "path" {
					addresses = withValues(addresses, "{"+p.Name+"}", append(p.Schema.Enum, ids[op.OperationID]))
				}
				values := p.Schema.Enum
				if p.Schema.Items != nil {
					values = p.Schema.Items.Enum
				}
				for _, v := range values {
					if p.In == "query" {
						query = append(query, p.Name+"="+v.(string))
					}
				}
			}
			for _, q := range query {
				addresses = append(addresses, addresses[0]+"?"+q)
			}
			body, media := "", ""
			if op.RequestBody != nil {
				for m := range op.RequestBody.Content {
					if media = m; m == "application/json" {
						body = `{"names": ["霞浜市", "無い名前"]}`
					} else {
						body = "霞浜市は5月10日、案内メールを37人に送る際、アドレスを誤ってTOに入れて送信したと発表した。"
					}
				}
			}
			for _, address := range addresses {
				resp, raw := s.ask(t, strings.ToUpper(method), address, body, "Content-Type", media)
				said, known := op.Responses[strconv.Itoa(resp.StatusCode)]
				media, _, _ := strings.Cut(resp.Header.Get("Content-Type"), ";")
				content, typed := said.Content[media]
				if full := resp.Header.Get("Content-Type"); !typed {
					content, typed = said.Content[full]
				}
				if resp.StatusCode != 200 || !known || !typed {
					t.Errorf("%s %s: %d %s is not said: %.200s", method, address, resp.StatusCode, resp.Header.Get("Content-Type"), raw)
					continue
				}
				if strings.HasSuffix(media, "json") && len(content.Schema) > 0 && media == "application/json" {
					check(t, c, content.Schema, address, raw)
				}
			}
		}
	}
}

func withValues(addresses []string, place string, values []any) (out []string) {
	for _, a := range addresses {
		for _, v := range values {
			if v, _ := v.(string); v != "" && !slices.Contains(out, strings.ReplaceAll(a, place, v)) {
				out = append(out, strings.ReplaceAll(a, place, v))
			}
		}
	}
	return out
}

// examplesOf are names that the casebook has, by operation.
func examplesOf(t *testing.T, s *served) map[string]any {
	all := get[struct {
		Cases []struct{ Number, Root, Key string }
	}](t, s, "/api/v1/cases?limit=200")
	docs := get[struct {
		Reports []struct{ ID, Document string }
	}](t, s, "/api/v1/reports")
	ids := map[string]any{"getReport": docs.Reports[0].ID, "getDocument": docs.Reports[0].Document, "getOrganization": "霞浜市", "export": "csv"}
	for _, c := range all.Cases {
		ids["getCase"], ids["getAlike"] = c.Number, c.Number
		if c.Root != "" {
			ids["getRoot"] = c.Root
		}
	}
	return ids
}

func compiler(t *testing.T, raw []byte) *jsonschema.Compiler {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("http://api/openapi.json", doc); err != nil {
		t.Fatal(err)
	}
	return c
}

// check holds an answer against the schema that the description refers to.
func check(t *testing.T, c *jsonschema.Compiler, schema json.RawMessage, address string, raw []byte) {
	t.Helper()
	var ref struct {
		Ref string `json:"$ref"`
	}
	if err := json.Unmarshal(schema, &ref); err != nil || ref.Ref == "" {
		t.Errorf("%s: no schema: %s", address, schema)
		return
	}
	compiled, err := c.Compile("http://api/openapi.json" + ref.Ref)
	if err != nil {
		t.Error(err)
		return
	}
	body, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err == nil {
		err = compiled.Validate(body)
	}
	if err != nil {
		t.Errorf("%s: %v", address, err)
	}
}
