package web

import (
	"io"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// page asks for a page, which must be there, and parses it.
func page(t *testing.T, server *httptest.Server, path string) *html.Node {
	t.Helper()
	resp, err := server.Client().Get(server.URL + path)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != 200 {
		t.Fatalf("%s: %d %v\n%s", path, resp.StatusCode, err, body)
	}
	tree, err := html.Parse(strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func wordsIn(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		b.WriteString(wordsIn(c))
	}
	return b.String()
}

// numbers are those of all cases, from the list of them.
func numbers(t *testing.T, server *httptest.Server) []string {
	var list []string
	for n := range page(t, server, "/search?limit=200&state=all").Descendants() {
		if n.Data == "a" && attribute(n, "class") == "seal" {
			list = append(list, wordsIn(n))
		}
	}
	if len(list) < 20 {
		t.Fatalf("cases: %v", list)
	}
	return list
}

// Every quote on the page of every case leads to the same words in the kept text.
func TestQuotesLead(t *testing.T) {
	server := examples(t)
	quotes := 0
	for _, number := range numbers(t, server) {
		for _, prefix := range []string{"", "/en"} {
			tree := page(t, server, prefix+"/cases/"+number)
			marks := map[string]string{}
			for n := range tree.Descendants() {
				if n.Data == "mark" {
					marks[attribute(n, "id")+attribute(n, "data-of")] += wordsIn(n)
				}
			}
			for n := range tree.Descendants() {
				if n.Data != "a" || attribute(n, "class") != "q" {
					continue
				}
				quotes++
				id := strings.TrimPrefix(attribute(n, "href"), "#")
				if got := marks[id]; squeezed(got) != squeezed(wordsIn(n)) {
					t.Errorf("%s: %q leads to %q (%s)", number, wordsIn(n), got, id)
				}
			}
		}
	}
	if quotes < 300 {
		t.Errorf("only %d quotes", quotes)
	}
}

// squeezed is a quote without the ends of lines that it may run over.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// Every term of every facet leads to as many cases as it says.
func TestFacetsLead(t *testing.T) {
	server := examples(t)
	terms := 0
	for n := range page(t, server, "/search?q=漏洩").Descendants() {
		if n.Data != "a" || attribute(n, "rel") != "nofollow" {
			continue
		}
		terms++
		var says string
		for c := range n.Descendants() {
			if attribute(c, "class") == "n" {
				says = wordsIn(c)
			}
		}
		if found := total(page(t, server, attribute(n, "href"))); found != says {
			t.Errorf("%s says %s and leads to %s", strings.TrimSpace(wordsIn(n)), says, found)
		}
	}
	if terms < 20 {
		t.Errorf("only %d terms", terms)
	}
}

// total is how many cases a page of a search says that there are.
func total(tree *html.Node) string {
	for n := range tree.Descendants() {
		if n.Data == "b" && attribute(n, "class") == "num" {
			return wordsIn(n)
		}
	}
	return ""
}

// No link of any public page leads nowhere.
func TestLinksLead(t *testing.T) {
	server := examples(t)
	seen := map[string]bool{}
	todo := []string{"/", "/en/"}
	for len(todo) > 0 && len(seen) < 400 {
		path := todo[0]
		todo = todo[1:]
		if seen[path] {
			continue
		}
		seen[path] = true
		for n := range page(t, server, path).Descendants() {
			to, _, _ := strings.Cut(attribute(n, "href"), "#")
			if n.Data == "a" && strings.HasPrefix(to, "/") && !strings.Contains(to, "?") && !seen[to] && ours(to) {
				todo = append(todo, to)
			}
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d pages", len(seen))
	}
}

// ours tells whether an address is that of a page, and not of the API, a feed or a sign-in.
func ours(path string) bool {
	for _, other := range []string{"/api", "/feed", "/openapi", "/static", "/review", "/signin", "/signout"} {
		if strings.HasPrefix(strings.TrimPrefix(path, "/en"), other) {
			return false
		}
	}
	return true
}
