package read

import (
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// wholeMost is how many bytes a name may go on with behind a particle inside it.
const wholeMost = 45

// wholeName is where a name with a legal form at at ends that stands alone, if what is read
// of it to right broke off at hiragana: 特定非営利活動法人海とひとの架け橋 in a letterhead.
func (p *page) wholeName(s string, at, right int) int {
	end := right
	for end < len(s) && end-right <= wholeMost {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !nameRune(r) && !isHiragana(r) {
			break
		}
		end += n
	}
	if end == right || end-right > wholeMost || !standsAlone(s, at, end) || !p.endsWhole(s[right:end]) {
		return right
	}
	return end
}

// standsAlone tells whether nothing but a border is on either side of s[from:end].
func standsAlone(s string, from, end int) bool {
	before := strings.TrimRight(s[:from], " *")
	r, _ := jtext.LastRune(before)
	opens := before == "" || before != s[:from] || jtext.HasRune("\n「【:|■●◆", r)
	return opens && (end == len(s) || strings.IndexByte("\n*|( ", s[end]) >= 0)
}

// endsWhole tells whether the rest of a name is only と, の and words that make it one, and
// no thing, deed or person of the body.
func (p *page) endsWhole(rest string) bool {
	return !headsText.MatchString(rest) && !p.isThing(rest) && !p.noNames.ends(rest) && !itsPeople.MatchString(rest)
}

// headsText matches what a heading says of a body behind its name.
var headsText = rule.MustPattern(`(^|[^\p{Hiragana}])([はがをにへでも]|から|より|まで|では|には|での|への|からの|による|における|に関する|について|を?騙る|をかたる|に対する|として)($|[^\p{Hiragana}])|(する|した|して|ます|ました|ください|せん|しく|れた|れる)$|(お知らせ|お詫び|おわび|ご報告|について)`)
