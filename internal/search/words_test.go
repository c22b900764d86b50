package search

import (
	"fmt"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                    "",
		"漏洩":                  "漏えい",
		"漏洩　紛失 ":              "漏えい & 紛失",
		"漏洩 OR 流出 メール":        "漏えい,漏えい & めーる",
		`"個人 情報" -"訓練 メール"`:   "個人情報 ! 訓練めーる",
		"ransom* －訓練":         "ransom* ! 訓練",
		"紛失 - OR":             "紛失",
		"OR 紛失 | 盗難":          "紛失,盗難",
		`"閉じない 引用`:            "閉じない引用",
		"jb-2023-0001":        "jb 2023 0001=JB-2023-0001",
		"Windows 11 \"a b\"c": "windows & 11 & a bc",
	} {
		w, err := parse(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		show := func(list []word) string {
			var all []string
			for _, x := range list {
				s := x.letters
				if x.open {
					s += "*"
				}
				if x.number != "" {
					s += "=" + x.number
				}
				all = append(all, s)
			}
			return strings.Join(all, ",")
		}
		var all []string
		for _, any := range w.all {
			all = append(all, show(any))
		}
		got := strings.Join(all, " & ")
		if len(w.none) > 0 {
			got += " ! " + show(w.none)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"。", "- *", strings.Repeat("あ ", 17), fmt.Sprint(`"`, `"`)} {
		if _, err := parse(text); err == nil {
			t.Errorf("%s: no problem", text)
		}
	}
}

// Whatever is asked for, a word has letters, its tokens begin with the first,
// and it is found in itself.
func FuzzWords(f *testing.F) {
	for _, s := range []string{`漏洩 OR "a b"* -訓練`, "社a区*", "Windows11 3,000件", "ー々ヶ", "\"", "- OR *"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := parse(s)
		if err != nil {
			return
		}
		w.each(func(x *word) {
			if x.tokens[0].at != 0 || len(x.marks(lettersIn(x.letters))) == 0 {
				t.Errorf("%q: %+v", s, x)
			}
		})
	})
}
