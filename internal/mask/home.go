package mask

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// street is an address down to the house; home a word that says whose it is.
var (
	street = rule.MustPattern(`[^ 、。,:=()「」\n0-9はがをにで]{0,12}[0-9]{1,4}(丁目|番地の?|番|-)([0-9]{1,4}(丁目|番地の?|番|号室|号|-)?){0,4}`)
	home   = rule.MustPattern(`自宅|居住|在住|宅の住所|(容疑者|被告|受刑者)`)
)

// homes finds where private persons live: addresses in a line that speaks of a
// home or of a suspect. Those of bodies stay.
func (p *page) homes() {
	at := 0
	for line := range strings.SplitAfterSeq(p.text, "\n") {
		if home.MatchString(line) {
			p.streets(at, line)
		}
		at += len(line)
	}
}

func (p *page) streets(at int, line string) {
	for from := 0; ; {
		m := street.FindStringIndex(line[from:])
		if m == nil {
			return
		}
		start, end := from+m[0], from+m[1]
		words := line[start:end]
		if i := strings.LastIndexAny(words, "市区郡"); i >= 0 && strings.ContainsAny(words, "丁番-") {
			start += i + len("市")
		}
		if !p.taken(at+start, at+end) {
			p.add(Postal, at+start, at+end)
		}
		from = end
	}
}
