package web

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"
)

// served is a server as jikenbo serve runs it; its address without http://.
func served(t testing.TB) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	ready, ended := make(chan string), make(chan error)
	h := handlerOf(t, exampleOptions(t))
	go func() { ended <- Serve(ctx, "127.0.0.1:0", h, func(address string) { ready <- address }) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	select {
	case address := <-ready:
		return strings.Trim(strings.TrimPrefix(address, "http://"), "/")
	case err := <-ended:
		t.Fatal(err)
	}
	return ""
}

// raw sends bytes as they are and returns the answer's status.
func raw(t testing.TB, at, request string) int {
	t.Helper()
	conn, err := net.Dial("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	go func() { _, _ = io.WriteString(conn, request) }() // the server may answer and close before it has all
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatalf("%.60q: %v", request, err)
	}
	resp.Body.Close()
	return resp.StatusCode
}

// alive demands that a page is answered at once.
func alive(t testing.TB, at string) {
	t.Helper()
	client := http.Client{Timeout: 10 * time.Second}
	resp, err := client.Get("http://" + at + "/about")
	if err != nil {
		t.Fatal("the server is down:", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != 200 {
		t.Fatal(resp.Status)
	}
}

// What is too large or no HTTP is refused with a status that says so.
func TestTooLarge(t *testing.T) {
	at := served(t)
	for request, want := range map[string]int{
		"GET /search?q=" + strings.Repeat("%E6%BC%8F", 1<<20/9) + " HTTP/1.1\r\nHost: x\r\n\r\n": 431,
		"GET /search?q=" + strings.Repeat("a", longestAddress) + " HTTP/1.1\r\nHost: x\r\n\r\n":  414,
		"GET /en/api/v1/" + strings.Repeat("a", longestAddress) + " HTTP/1.1\r\nHost: x\r\n\r\n": 414,
		"GET / HTTP/1.1\r\nHost: x\r\nX: " + strings.Repeat("a", 1<<20) + "\r\n\r\n":             431,
		"GET / HTTP/1.1\r\n\r\n":                                        400,
		"\x16\x03\x01\x02\x00\x01":                                      400, // TLS
		"DELETE /cases/JB-2024-0001 HTTP/1.1\r\nHost: x\r\n\r\n":        405,
		"POST /about HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na": 405,
	} {
		if got := raw(t, at, request); got != want {
			t.Errorf("%.60q (%d bytes): %d, want %d", request, len(request), got, want)
		}
	}
	alive(t, at)
}

// endless is a body that never ends.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	e.read += len(p)
	return len(p), nil
}

// A body without end is cut off.
func TestEndlessBody(t *testing.T) {
	at := served(t)
	for _, path := range []string{"/signin", "/read", "/contractors", "/nothing", "/review/merge", "/api/v1/read", "/api/v1/organizations/look"} {
		body := &endless{}
		req, _ := http.NewRequestWithContext(t.Context(), "POST", "http://"+at+path, body)
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		resp, err := http.DefaultClient.Do(req)
		if err == nil {
			resp.Body.Close()
			if resp.StatusCode < 400 {
				t.Errorf("%s: %s", path, resp.Status)
			}
		}
		if body.read > 2*largestBody {
			t.Errorf("%s: read %d bytes", path, body.read)
		}
	}
	alive(t, at)
}

// Addresses that mean to leave, to break out of a statement or to run in a template find nothing and break nothing.
func TestHostileAddresses(t *testing.T) {
	at := served(t)
	hostile := []string{
		"../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "....//etc/passwd", "%00", "a%00b", "%ff%fe", "\\..\\",
		"' OR 1=1 --", `"; DROP TABLE cases; --`, "') UNION SELECT password FROM account --", "%25", "*", "a AND (", `"`, "NEAR(", "-", "a:b",
		"{{.}}", `{{print .Book}}`, "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "javascript:alert(1)", "${7*7}",
		strings.Repeat("漏", 300), strings.Repeat("\"", 300), strings.Repeat("(", 300), "\u202e\u0000\ufeff",
	}
	for _, path := range []string{"/cases/%s", "/static/%s", "/documents/%s", "/roots/%s", "/organizations/%s", "/search?q=%s", "/search?type=%s&order=%[1]s&page=%[1]s", "/?q=%s", "/en/%s", "/signin?next=%s", "/statistics?by=%s"} {
		for _, words := range hostile {
			escaped := words
			if !strings.Contains(words, "%") {
				escaped = url.QueryEscape(words)
			}
			address := "http://" + at + fmt.Sprintf(path, escaped)
			resp, err := http.Get(address)
			if err != nil {
				t.Errorf("%s: %v", address, err)
				continue
			}
			body, err := io.ReadAll(resp.Body)
			resp.Body.Close()
			if resp.StatusCode >= 500 || err != nil {
				t.Errorf("%s: %s %v", address, resp.Status, err)
			}
			if s := string(body); strings.Contains(s, "<script>alert") || strings.Contains(s, "<img src=x") || strings.Contains(s, "root:") || strings.Contains(s, "argon2id") || strings.Contains(s, `href="javascript`) {
				t.Errorf("%s: %s", address, s)
			}
		}
	}
	alive(t, at)
}

// A thousand connections that send a letter at a time keep nobody out, and are closed.
func TestSlowConnections(t *testing.T) {
	at := served(t)
	const many = 1000
	var closed sync.WaitGroup
	for range many {
		conn, err := net.Dial("tcp", at)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		if _, err := io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "); err != nil {
			t.Fatal(err)
		}
		closed.Go(func() {
			_ = conn.SetReadDeadline(time.Now().Add(time.Minute))
			if _, err := io.Copy(io.Discard, conn); err != nil && strings.Contains(err.Error(), "timeout") {
				t.Error("still open after a minute")
			}
		})
	}
	alive(t, at)
	closed.Wait()
	alive(t, at)
}

// A full house says so and has room again when somebody leaves.
func TestCrowd(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: http.NotFoundHandler()}
	go func() { _ = server.Serve(&crowd{Listener: listener, most: 1}) }() // says that it was closed
	defer server.Close()
	at := listener.Addr().String()
	one, err := net.Dial("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	const request = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
	if got := raw(t, at, request); got != 503 {
		t.Errorf("no room: %d", got)
	}
	one.Close()
	for got := 503; got != 404; { // as soon as the server has seen that it left
		if got = raw(t, at, request); got != 503 && got != 404 {
			t.Fatal(got)
		}
	}
}
