package api_test

import (
	"encoding/json"
	"encoding/xml"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// What the reader has already is not sent again, until it changes.
func TestETag(t *testing.T) {
	s := serve(t)
	const path = "/api/v1/cases"
	resp, raw := s.ask(t, "GET", path, "")
	tag := resp.Header.Get("ETag")
	if tag == "" || resp.StatusCode != 200 || len(raw) == 0 {
		t.Fatalf("%d %q", resp.StatusCode, tag)
	}
	for _, have := range []string{tag, "W/" + tag, `"x", ` + tag, "*"} {
		if resp, raw := s.ask(t, "GET", path, "", "If-None-Match", have); resp.StatusCode != 304 || len(raw) != 0 {
			t.Errorf("%s: %d %s", have, resp.StatusCode, raw)
		}
	}
	s.add(t, "new.txt", []byte("夕凪町は令和6年5月10日、名簿を誤って公開し、住民12人の氏名が漏えいしたと発表した。\n"))
	if resp, _ := s.ask(t, "GET", path, "", "If-None-Match", tag); resp.StatusCode != 200 || resp.Header.Get("ETag") == tag {
		t.Errorf("%d %s after a change", resp.StatusCode, resp.Header.Get("ETag"))
	}
}

// A list is walked by its links, and every case is met once.
func TestPages(t *testing.T) {
	s := serve(t)
	type list struct {
		Total int
		Cases []struct{ Number string }
	}
	seen := map[string]int{}
	total := 0
	for next := "/api/v1/cases?limit=4&order=number"; next != ""; {
		resp, raw := s.ask(t, "GET", next, "")
		var l list
		if err := json.Unmarshal(raw, &l); err != nil {
			t.Fatal(err)
		}
		total = l.Total
		for _, c := range l.Cases {
			seen[c.Number]++
		}
		next = linked(resp, "next")
	}
	if len(seen) != total || total < 10 {
		t.Errorf("%d of %d cases", len(seen), total)
	}
	for n, times := range seen {
		if times != 1 {
			t.Errorf("%s %d times", n, times)
		}
	}
}

// linked is where a Link header leads.
func linked(resp *http.Response, rel string) string {
	for part := range strings.SplitSeq(resp.Header.Get("Link"), ", ") {
		if where, ok := strings.CutSuffix(part, `>; rel="`+rel+`"`); ok {
			return strings.TrimPrefix(where, "<")
		}
	}
	return ""
}

// Whoever goes on from the last change misses none and meets none twice.
func TestChangesGoOn(t *testing.T) {
	s := serve(t)
	var seqs []int64
	for next := "/api/v1/changes?since=0&limit=7"; next != ""; {
		resp, raw := s.ask(t, "GET", next, "")
		var l struct {
			Changes []struct {
				Seq  int64
				Case struct{ Organization string }
			}
		}
		if err := json.Unmarshal(raw, &l); err != nil {
			t.Fatal(err)
		}
		for _, c := range l.Changes {
			seqs = append(seqs, c.Seq)
		}
		next = linked(resp, "next")
	}
	for i, seq := range seqs {
		if seq != int64(i+1) {
			t.Fatalf("change %d comes after %d", seq, i)
		}
	}
	if len(seqs) < 20 {
		t.Errorf("only %d changes", len(seqs))
	}
}

// Faults are problems, in words, with a status that fits.
func TestProblems(t *testing.T) {
	s := serve(t)
	for _, c := range []struct {
		method, path, body string
		want               int
	}{
		{"GET", "/api/v1/cases/JB-1999-0001", "", 404},
		{"GET", "/api/v1/cases/%27%20OR%201=1--", "", 404},
		{"GET", "/api/v1/cases/..%2f..%2fetc%2fpasswd", "", 404},
		{"GET", "/api/v1/roots/JB-2024-0001", "", 404},
		{"GET", "/api/v1/documents/zz", "", 404},
		{"GET", "/api/v1/reports/00", "", 404},
		{"GET", "/api/v1/organizations/%00", "", 404},
		{"GET", "/api/v1/search?type=none", "", 400},
		{"GET", "/api/v1/search?q=" + strings.Repeat("x", 3000), "", 400},
		{"GET", "/api/v1/search?page=-1", "", 400},
		{"GET", "/api/v1/statistics?roots=twice", "", 400},
		{"GET", "/api/v1/export/exe", "", 400},
		{"GET", "/feed.atom?month=now", "", 400},
		{"GET", "/api/v1/nothing", "", 404},
		{"POST", "/api/v1/read", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 422},
		{"POST", "/api/v1/read", strings.Repeat("あ", 1<<20), 413},
		{"POST", "/api/v1/organizations/look", "{", 400},
	} {
		resp, raw := s.ask(t, c.method, c.path, c.body)
		var p struct {
			Status int
			Title  string
			Detail string
		}
		err := json.Unmarshal(raw, &p)
		if err != nil || resp.StatusCode != c.want || p.Status != c.want || p.Title == "" || resp.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %.60s: %d, want %d: %s %.200s %v", c.method, c.path, resp.StatusCode, c.want, resp.Header.Get("Content-Type"), raw, err)
		}
	}
}

// Pages of other sites may read.
func TestCORS(t *testing.T) {
	s := serve(t)
	resp, _ := s.ask(t, "OPTIONS", "/api/v1/read", "", "Origin", "https://other.example", "Access-Control-Request-Method", "POST")
	if resp.StatusCode != 204 || resp.Header.Get("Access-Control-Allow-Origin") != "*" || !strings.Contains(resp.Header.Get("Access-Control-Allow-Methods"), "POST") {
		t.Errorf("%d %v", resp.StatusCode, resp.Header)
	}
	resp, _ = s.ask(t, "GET", "/api/v1/cases", "", "Origin", "https://other.example")
	if resp.Header.Get("Access-Control-Allow-Origin") != "*" || resp.Header.Get("Access-Control-Allow-Credentials") != "" {
		t.Errorf("%v", resp.Header)
	}
}

// Who asks too much waits; others do not, and after a while nobody does.
func TestRate(t *testing.T) {
	s := serve(t)
	s.still = true
	turned := 0
	for range 200 {
		resp, _ := s.ask(t, "GET", "/api/v1/nothing", "")
		if resp.StatusCode == http.StatusTooManyRequests {
			turned++
			if resp.Header.Get("Retry-After") == "" {
				t.Fatal("not told when to come again")
			}
		}
	}
	if turned != 80 {
		t.Errorf("%d of 200 were turned away", turned)
	}
	if resp, _ := s.ask(t, "GET", "/api/v1/nothing", "", "X-Forwarded-For", "203.0.113.7"); resp.StatusCode != 404 {
		t.Errorf("another reader: %d", resp.StatusCode)
	}
	s.now = s.now.Add(time.Second)
	if resp, _ := s.ask(t, "GET", "/api/v1/nothing", ""); resp.StatusCode != 404 {
		t.Errorf("later: %d", resp.StatusCode)
	}
}

// What is personal is in no answer, and neither is markup of pages anywhere but as
// text.
func TestNothingPersonal(t *testing.T) {
	s := serve(t)
	s.add(t, "p.txt", []byte("<b>個人情報の漏えいについて</b>\n2024年5月20日\n霞浜市\n\n市は5月20日、福祉課の鈴木花子主事が5月10日に鈴木花子主事の私用メールへ12人分の氏名を誤送信し、漏えいしたと発表した。\n担当:高橋 電話 03-1234-5678 hanako@example.jp\n"))
	for _, path := range []string{
		"/api/v1/search?q=誤送信", "/api/v1/cases", "/api/v1/documents?limit=100", "/api/v1/reports?limit=100", "/api/v1/changes?since=0&limit=200",
		"/api/v1/export/jsonl", "/api/v1/export/csv", "/api/v1/export/stix", "/feed.atom", "/feed.json",
	} {
		resp, raw := s.ask(t, "GET", path, "")
		if resp.StatusCode != 200 {
			t.Errorf("%s: %d %.200s", path, resp.StatusCode, raw)
		}
		for _, secret := range []string{"鈴木花子", "03-1234-5678", "hanako@"} {
			if strings.Contains(string(raw), secret) {
				t.Errorf("%s shows %s", path, secret)
			}
		}
	}
	docs := get[struct{ Documents []struct{ ID, Title string } }](t, s, "/api/v1/documents?limit=100")
	last := docs.Documents[len(docs.Documents)-1]
	full := get[struct {
		Text    string
		Covered []struct {
			Start, End int
			Kind       string
		}
	}](t, s, "/api/v1/documents/"+last.ID)
	if strings.Contains(full.Text, "鈴木") || len(full.Covered) != 5 || !strings.Contains(full.Text, "福祉課の＊＊＊＊主事") {
		t.Errorf("%+v", full)
	}
}

// A case has a feed of its own, which tells of nothing else.
func TestFeedOfCase(t *testing.T) {
	s := serve(t)
	feed := get[struct {
		Title, Home_page_url string
		Items                []struct{ URL string }
	}](t, s, "/feed.json?number=jb-2024-0002")
	if feed.Title != "事件簿: JB-2024-0002" || feed.Home_page_url != s.URL+"/cases/JB-2024-0002" || len(feed.Items) == 0 {
		t.Errorf("%+v", feed)
	}
	for _, e := range feed.Items {
		if e.URL != s.URL+"/cases/JB-2024-0002" {
			t.Errorf("tells of %s", e.URL)
		}
	}
	if resp, _ := s.ask(t, "GET", "/feed.atom?number=JB-1999-0001", ""); resp.StatusCode != 404 {
		t.Error(resp.Status)
	}
}

// The feeds are what their specifications want: RFC 4287 and JSON Feed 1.1.
func TestFeeds(t *testing.T) {
	s := serve(t)
	op, err := s.book.Correct(t.Context(), "aoki", "JB-2024-0002", "count", "390 people", "最終報 <script>")
	if err != nil {
		t.Fatal(op, err)
	}
	var atom struct {
		XMLName                    xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID, Title, Updated, Author string
		Links                      []struct {
			Rel  string `xml:"rel,attr"`
			Href string `xml:"href,attr"`
		} `xml:"link"`
		Entries []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Content string `xml:"content"`
			Link    struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"entry"`
	}
	resp, raw := s.ask(t, "GET", "/feed.atom?order=organization", "")
	if err := xml.Unmarshal(raw, &atom); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(resp.Header.Get("Content-Type"), "application/atom+xml") || len(atom.Entries) < 10 || atom.Links[0].Rel != "self" || atom.Links[0].Href != s.URL+"/feed.atom" {
		t.Errorf("%s %+v", resp.Header.Get("Content-Type"), atom.Links)
	}
	seen := map[string]bool{}
	for i, e := range atom.Entries {
		at, err := time.Parse(time.RFC3339, e.Updated)
		u, err2 := url.Parse(e.ID)
		if err != nil || err2 != nil || u.Scheme != "tag" || seen[e.ID] || e.Title == "" || e.Content == "" || i == 0 && e.Updated != atom.Entries[0].Updated || at.IsZero() {
			t.Errorf("%+v %v %v", e, err, err2)
		}
		seen[e.ID] = true
		if page, _ := s.ask(t, "GET", strings.Replace(strings.TrimPrefix(e.Link.Href, s.URL), "/cases/", "/api/v1/cases/", 1), ""); page.StatusCode != 200 {
			t.Errorf("%s leads nowhere", e.Link.Href)
		}
	}
	if want := "件数: 31人 → 390人(訂正)"; atom.Entries[0].Content != want {
		t.Errorf("no %s in %+v", want, atom.Entries[0])
	}
	checkJSONFeed(t, s)
}

// jsonFeed is what the specification of JSON Feed 1.1 demands of us.
const jsonFeed = `{"type": "object", "required": ["version", "title", "items", "feed_url", "home_page_url"], "properties": {
	"version": {"const": "https://jsonfeed.org/version/1.1"}, "feed_url": {"type": "string", "pattern": "^http"}, "home_page_url": {"type": "string", "pattern": "^http"},
	"language": {"type": "string"}, "authors": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name"]}},
	"items": {"type": "array", "minItems": 10, "items": {"type": "object", "required": ["id", "content_text", "url", "title", "date_published"], "properties": {
		"id": {"type": "string", "minLength": 1}, "url": {"type": "string", "pattern": "^http"}, "content_text": {"type": "string", "minLength": 1},
		"date_published": {"type": "string", "format": "date-time"}, "tags": {"type": "array", "items": {"type": "string"}}}}}}}`

func checkJSONFeed(t *testing.T, s *served) {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(jsonFeed))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("feed.json", schema); err != nil {
		t.Fatal(err)
	}
	resp, raw := s.ask(t, "GET", "/feed.json", "")
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
	if err == nil {
		err = c.MustCompile("feed.json").Validate(doc)
	}
	if err != nil || !strings.HasPrefix(resp.Header.Get("Content-Type"), "application/feed+json") {
		t.Error(err, resp.Header.Get("Content-Type"))
	}
}

// The published schema of OpenAPI 3.1 accepts the description.
func TestOpenAPISchema(t *testing.T) {
	fetch := exec.Command("../../../scripts/openapi.sh")
	fetch.Stderr = os.Stderr
	name, err := fetch.Output()
	if err != nil {
		t.Fatal("the test needs the published schema: ", err)
	}
	schema, err := jsonschema.NewCompiler().Compile(strings.TrimSpace(string(name)))
	if err != nil {
		t.Fatal(err)
	}
	_, raw := serve(t).ask(t, "GET", "/openapi.json", "")
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
	if err == nil {
		err = schema.Validate(doc)
	}
	if err != nil {
		t.Error(err)
	}
}
