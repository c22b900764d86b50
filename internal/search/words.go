package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// maxWords is how many words a query may have.
const maxWords = 16

// word is a word or phrase of a query.
type word struct {
	letters string
	open    bool // may go on: word*
	tokens  []token
	number  string // of the case, where the word is one
}

// wish is what the words of a query ask for: one of each of all, nothing of none.
type wish struct {
	all  [][]word
	none []word
}

// empty tells whether any case will do.
func (w *wish) empty() bool { return len(w.all) == 0 && len(w.none) == 0 }

// each goes through the words.
func (w *wish) each(fn func(*word)) {
	for _, any := range append(w.all[:len(w.all):len(w.all)], w.none) {
		for i := range any {
			fn(&any[i])
		}
	}
}

// parse reads the words of a query: words and "phrases", all of which must be
// found; one of several with OR between them; none after -.
func parse(text string) (*wish, error) {
	w, either, n := &wish{}, false, 0
	for piece := range pieces(text) {
		if piece == "OR" || piece == "|" {
			either = len(w.all) > 0
			continue
		}
		if n++; n > maxWords {
			return nil, problem("検索の言葉が多すぎます。%d 語までにしてください", maxWords)
		}
		bare, not := strings.CutPrefix(piece, "-")
		x := wordOf(bare)
		switch {
		case len(x.tokens) == 0:
		case not:
			w.none = append(w.none, x)
		case either:
			w.all[len(w.all)-1] = append(w.all[len(w.all)-1], x)
		default:
			w.all = append(w.all, []word{x})
		}
		either = false
	}
	if n > 0 && w.empty() {
		return nil, problem("検索の言葉に、探せる文字がありません: %.40s", text)
	}
	return w, nil
}

// wordOf is a word without its quotes and star.
func wordOf(piece string) word {
	bare, open := strings.CutSuffix(strings.ReplaceAll(piece, `"`, ""), "*")
	x := word{letters: strings.Trim(lettersOf(bare), string([]rune{gap, pause})), open: open}
	x.tokens = wanted(x.letters, open)
	if number := strings.ToUpper(jtext.Fold(bare).Folded); numberPattern.MatchString(number) {
		x.number = number
	}
	return x
}

// ascii writes the signs of the query language as ASCII.
var ascii = strings.NewReplacer("＂", `"`, "“", `"`, "”", `"`, "－", "-", "−", "-", "＊", "*", "｜", "|", "ＯＲ", "OR")

// pieces cuts a text at spaces that are not in quotes.
func pieces(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		text = ascii.Replace(text)
		for start, quoted, i := -1, false, 0; i <= len(text); {
			r, width := utf8.DecodeRuneInString(text[i:])
			end := i == len(text) || unicode.IsSpace(r) && !quoted
			switch {
			case end && start >= 0:
				if !yield(text[start:i]) {
					return
				}
				start = -1
			case !end && start < 0:
				start = i
			}
			if r == '"' {
				quoted = !quoted
			}
			i += max(width, 1)
		}
	}
}
