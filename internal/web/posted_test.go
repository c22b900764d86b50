package web

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	ja "golang.org/x/text/encoding/japanese"
)

func TestNamesIn(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"lines":        {"凪波データサービス\n\n 霞浜市 \n霞浜市\n", []string{"凪波データサービス", "霞浜市"}},
		"first column": {"凪波データサービス,契約中\n霞浜市,終了\n", []string{"凪波データサービス", "霞浜市"}},
		"head":         {"番号,委託先名,担当\n1,凪波データサービス,総務\n2,霞浜市,経理\n", []string{"凪波データサービス", "霞浜市"}},
		"english head": {"id,Name\n1,LUMINEKO\n", []string{"LUMINEKO"}},
		"tabs":         {"番号\t会社名\n1\t凪波データサービス\n", []string{"凪波データサービス"}},
		"quotes":       {"\"凪波\"\"データ\"\"サービス\",x\n", []string{`凪波"データ"サービス`}},
		"short rows":   {"番号,名称\n1\n2,霞浜市\n", []string{"霞浜市"}},
		"mark":         {"\ufeff会社名\r\n霞浜市\r\n", []string{"霞浜市"}},
		"nothing":      {"", nil},
	} {
		if got := namesIn(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if n := len(namesIn(strings.Repeat("霞浜市\n", mostNames) + "凪波\n")); n != 2 {
		t.Errorf("%d names, want each once", n)
	}
}

// send posts a form with a text and, if there is one, a file.
func send(t *testing.T, server *httptest.Server, path, text, name string, file []byte) (int, string, http.Header) {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	if err := form.WriteField("text", text); err != nil {
		t.Fatal(err)
	}
	if name != "" {
		w, err := form.CreateFormFile("file", name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(file); err != nil {
			t.Fatal(err)
		}
	}
	form.Close()
	resp, err := server.Client().Post(server.URL+path, form.FormDataContentType(), &body)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var out strings.Builder
	if err := resp.Write(&out); err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, out.String(), resp.Header
}

// A list of names, pasted or as a spreadsheet writes it, is looked up and not kept.
func TestLookUp(t *testing.T) {
	server := examples(t)
	sjis, err := ja.ShiftJIS.NewEncoder().Bytes([]byte("会社名,担当\r\n株式会社凪波データサービス,総務\r\n見たことのない商店,経理\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		text string
		file []byte
	}{
		"pasted": {"凪波データサービス\n見たことのない商店\n", nil},
		"file":   {"", sjis},
	} {
		file := map[bool]string{true: "names.csv"}[c.file != nil]
		status, body, h := send(t, server, "/contractors", c.text, file, c.file)
		if status != http.StatusOK || !strings.Contains(body, "2 件のうち 1 件") || strings.Count(body, `class="hit"`) != 1 {
			t.Errorf("%s: %d %s", name, status, body)
		}
		if h.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: the answer may be kept: %v", name, h)
		}
	}
	if status, body, _ := send(t, server, "/contractors", lines(mostNames+1), "", nil); status != http.StatusRequestEntityTooLarge {
		t.Errorf("too many names: %d %s", status, body)
	}
}

// lines are n different names.
func lines(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("商店" + number(i) + "号\n")
	}
	return strings.ReplaceAll(b.String(), ",", "")
}

// A text, or a file in its own encoding, is read, and each fact leads to its words.
func TestReadText(t *testing.T) {
	server := examples(t)
	text := "霞浜市は、令和6年5月10日、案内メールを送る際、BCCに入れるべき37名のアドレスを誤ってTOに入れて送信した。"
	sjis, err := ja.ShiftJIS.NewEncoder().Bytes([]byte("<html><head><title>お詫び</title></head><body><p>" + text + "</p></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, name string
		file       []byte
	}{{text, "", nil}, {"", "a.html", sjis}} {
		status, body, h := send(t, server, "/read", c.text, c.name, c.file)
		for _, want := range []string{"一斉メールの宛先表示", `>37名</mark>`, `class="count"`, "37 人", "2024-05-10"} {
			if !strings.Contains(body, want) {
				t.Errorf("%q: no %s in %s", c.name, want, body)
			}
		}
		if status != http.StatusOK || h.Get("Cache-Control") != "no-store" {
			t.Errorf("%q: %d %v", c.name, status, h)
		}
	}
	if _, body, _ := send(t, server, "/read", "本日は晴天です。", "", nil); !strings.Contains(body, "事件の報告はありません") {
		t.Errorf("no incident: %s", body)
	}
	if status, body, _ := send(t, server, "/read", "", "a.pdf", []byte("%PDF-1.4\n%âãÏÓ")); status != http.StatusBadRequest {
		t.Errorf("a PDF: %d %s", status, body)
	}
	if status, _, _ := send(t, server, "/read", strings.Repeat("あ", mostPosted), "", nil); status != http.StatusRequestEntityTooLarge {
		t.Errorf("too long: %d", status)
	}
}
