package read

import (
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// kanaStart is where the words begin that houses are called in hiragana and that stand
// before i, if what is before them is none of the name: 職員がみなと銀行に.
func (p *page) kanaStart(s string, i int) (int, bool) {
	from := i
	for n := p.kana.longestEnd(s[:from]); n > 0; n = p.kana.longestEnd(s[:from]) {
		from -= n
	}
	return from, from < i && (!endsInHiragana(s[:from]) || beforeKana.MatchString(lastHiragana(s, from)))
}

// beforeKana is hiragana with which a sentence goes on, right before a name.
var beforeKana = rule.MustPattern(`([はがをにでとのもやへかうくぐすつぬびぶむる]|より|から|まで|など|ため|うち|また|なお|った|した|いう)$`)

// lastHiragana are the two hiragana, or fewer, that stand before i.
func lastHiragana(s string, i int) string {
	from := i
	for from > max(0, i-len("から")) {
		r, n := jtext.LastRune(s[:from])
		if !isHiragana(r) {
			break
		}
		from -= n
	}
	return s[from:i]
}

func endsInHiragana(s string) bool {
	r, _ := jtext.LastRune(s)
	return isHiragana(r)
}
