package api

import (
	"net/http/httptest"
	"testing"
)

// Who comes for a file while as many are sent as may be is told to come again.
func TestFilesAtOnce(t *testing.T) {
	a, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range filesAtOnce {
		a.files <- struct{}{}
	}
	w := httptest.NewRecorder()
	a.handler.ServeHTTP(w, httptest.NewRequest("GET", "/api/v1/export/csv", nil))
	if w.Code != 503 || w.Header().Get("Retry-After") == "" || w.Header().Get("Content-Type") != "application/problem+json" {
		t.Error(w.Code, w.Header())
	}
}
