package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// listing matches titles that announce more than one incident; ofPeriod those of
// a period, as a title of one incident may name one too.
var (
	listing  = cue("list_title")
	ofPeriod = rule.MustPattern(`半期|四半期|(前|後|上|下)期|年度(分|に(発生|おけ)|\)|(の| )?個人情報[^。]{0,8}(漏えい|漏洩|事故|事案|紛失))|[0-9]月(分|号|版)|[0-9]月?(日)?(から|~)[^。]{0,8}[0-9]月`)
)

// isListing tells whether the page's title announces more than one incident.
func (p *page) isListing() bool { return p.listing.or(p.announcesSeveral) }

func (p *page) announcesSeveral() bool {
	if listing.MatchString(p.doc.Title) {
		return true
	}
	for i := 0; i < len(p.lines) && i < 5 && !p.isParagraph(i); i++ {
		words := p.lineText(i)
		if strings.Trim(p.lines[i].Mark, "#") == "" && (p.mayOnLine(listing, i) && listing.MatchString(words) || ofPeriod.MatchString(words) && !p.hasType(i, i+1)) {
			return true
		}
	}
	return false
}

// isRanked tells whether the item is a row of a ranking: it has a place in an order by
// size, and little else.
func (a *account) isRanked() bool {
	return a.kind == byRow && a.matchesIn(rank, a.from)
}

var rank = rule.MustPattern(`^(順位|ランク(キング)?|順): ?[0-9]+(位)?$`)
