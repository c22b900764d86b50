package jtext

import (
	"os"
	"strings"
	"testing"
)

// TestWrap folds the texts of testdata/wrap.txt as laid out and as joined by
// hand: both must read the same.
func TestWrap(t *testing.T) {
	data, err := os.ReadFile("testdata/wrap.txt")
	if err != nil {
		t.Fatal(err)
	}
	for part := range strings.SplitSeq(string(data), "====\n") {
		name, text, name2 := "", part, strings.HasPrefix(part, "# ")
		for name2 {
			name, text, _ = strings.Cut(text, "\n")
			name2 = strings.HasPrefix(text, "# ")
		}
		laid, joined, ok := strings.Cut(text, "----\n")
		t.Run(strings.TrimPrefix(name, "# "), func(t *testing.T) {
			checkFold(t, laid)
			got := Fold(laid).Folded
			if !ok {
				if strings.Count(got, "\n") != strings.Count(laid, "\n") {
					t.Errorf("joined:\n%s", got)
				}
				return
			}
			if want := Fold(joined).Folded; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
