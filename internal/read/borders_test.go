package read_test

import (
	"os"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestBorders asks of pages with several accounts whom each is about, when it
// happened, was noticed and was made public. The pages are files of
// testdata/borders: the text, a line of equal signs, what is to be read.
func TestBorders(t *testing.T) {
	files, err := os.ReadDir("testdata/borders")
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(t)
	for _, f := range files {
		page, err := os.ReadFile("testdata/borders/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		text, want, _ := strings.Cut(string(page), "\n====\n")
		var got strings.Builder
		for _, x := range r.Reports(document(t, []byte(text), f.Name())) {
			got.WriteString(inShort(x) + "\n")
		}
		if got.String() != want {
			t.Errorf("%s:\n%swant\n%s", f.Name(), got.String(), want)
		}
	}
}

// inShort is a report in a line: who, from when till when, noticed, made public.
func inShort(r *jikenbo.Report) string {
	dates := []string{string(r.OccurredFrom.Value), string(r.OccurredTo.Value), string(r.Discovered.Value), string(r.Disclosed.Value)}
	for i, d := range dates {
		if d == "" {
			dates[i] = "-"
		}
	}
	return r.Organization.Value + " " + strings.Join(dates, " ")
}
