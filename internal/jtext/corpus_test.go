package jtext

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpus is the real pages, which are not part of the repository.
func corpus(t *testing.T) []string {
	t.Helper()
	names, _ := filepath.Glob("../../../shared/corpus/*.txt")
	if len(names) == 0 {
		t.Skip("no corpus")
	}
	var texts []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

// TestCorpusKeepsItsLines wants the lines of the corpus, which is not hard-wrapped,
// kept apart, but for two that stop in mid-sentence.
func TestCorpusKeepsItsLines(t *testing.T) {
	broken := map[int]int{3: 2}
	for i, text := range corpus(t) {
		checkFold(t, text)
		if got, want := strings.Count(Fold(text).Folded, "\n"), strings.Count(text, "\n")-broken[i]; got != want {
			t.Errorf("text %d: %d line ends of %d are left", i, got, want)
		}
	}
}

// TestCorpusWrapped wraps the corpus and wants 9 of 10 breaks gone again; those
// that fall after a 。 or before a date stay by design.
func TestCorpusWrapped(t *testing.T) {
	for _, width := range []int{56, 70, 80, 90} {
		made, left := 0, 0
		for _, text := range corpus(t) {
			wrapped := wrapAt(text, width)
			own := strings.Count(text, "\n")
			made += strings.Count(wrapped, "\n") - own
			left += strings.Count(Fold(wrapped).Folded, "\n") - own
		}
		t.Logf("width %d: %d of %d breaks left", width, left, made)
		if left*10 > made {
			t.Errorf("width %d: %d of %d breaks left", width, left, made)
		}
	}
}

// wrapAt breaks lines at a width as word processors do: no line begins with a
// mark that ends something.
func wrapAt(text string, width int) string {
	var b strings.Builder
	at := 0
	for _, r := range text {
		wide := columns(string(r))
		switch {
		case r == '\n':
			at = 0
		case at+wide > width && !strings.ContainsRune("、。)」』】ー", r):
			b.WriteByte('\n')
			at = 0
		}
		b.WriteRune(r)
		if r != '\n' {
			at += wide
		}
	}
	return b.String()
}
