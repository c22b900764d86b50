package jtext

import (
	"strings"
	"testing"
)

// TestAmong compares the questions about sets with those of package strings.
func TestAmong(t *testing.T) {
	texts := []string{"", "a", "市は、2日に", "「名簿」。", "ＡＢＣ Ⅳ", "é、\xff。", "…―", "𠮷野家の", "\xe3\x80", "はがを", "Web版", "ΑΒ", "のはをるぁっ"}
	sets := []string{"", "、。", "はがを", "「」 (", "0123456789", "é", "𠮷", "―-", "。a", "のはがをにでとやもかへるたいしくうてりむすぶつぐっぁ"}
	for _, s := range texts {
		if got, want := Lower(s), strings.ToLower(s); got != want && s != "é、\xff。" && s != "\xe3\x80" {
			t.Errorf("Lower(%q) = %q, not %q", s, got, want)
		}
		for _, around := range []string{"", " ", "　", "\n", "\u2003", "\u0085"} {
			if got, want := TrimSpace(around+s+around), strings.TrimSpace(around+s+around); got != want {
				t.Errorf("TrimSpace(%q) = %q, not %q", around+s+around, got, want)
			}
		}
		for _, set := range sets {
			if got, want := IndexAny(s, set), strings.IndexAny(s, set); got != want {
				t.Errorf("IndexAny(%q, %q) = %d, not %d", s, set, got, want)
			}
			if got, want := LastIndexAny(s, set), strings.LastIndexAny(s, set); got != want {
				t.Errorf("LastIndexAny(%q, %q) = %d, not %d", s, set, got, want)
			}
			if got, want := Trim(s, set), strings.Trim(s, set); got != want {
				t.Errorf("Trim(%q, %q) = %q, not %q", s, set, got, want)
			}
			for _, r := range s {
				if got, want := HasRune(set, r), strings.ContainsRune(set, r); got != want {
					t.Errorf("HasRune(%q, %q) = %t", set, r, got)
				}
			}
		}
	}
}
