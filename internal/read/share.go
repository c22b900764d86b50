package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// share is what a story tells of one of several bodies that the like befell: A県は3310人分、
// B県は1204人分.
type share struct {
	name
	key, sort string
	sentence  int
	figure    jtext.Count
	cut       int // where what is told of it begins, -1 where the lead belongs to it
}

// shareWindow is how many sentences may stand between two shares of a story, sharesMost
// how many shares it has: of more there is a list, which other signs part.
const shareWindow, sharesMost = 6, 40

var (
	// sharing follows the name of a body of which its own figure is told.
	sharing = rule.MustPattern(`^[」』]?(\([^()0-9]{1,20}\))?((の[\p{Han}]{0,6}(教諭|教員|講師|職員|社員|医師|看護師|担当者))?(は|も|では|でも)|によると|が(約|最大|計)?[0-9])`)
	// figured follows it where the figure stands in brackets.
	figured = rule.MustPattern(`^[」』]?\((約|最大|計|延べ)?[0-9,万千]+(人|件|名)[^()]{0,16}\)`)
	// workingFor stands before the name of one who works for or belongs to whom it is told of.
	workingFor = cue("share_working_for")
	// noSharer ends the names of those to whom one reports.
	noSharer = cue("share_no_party")
	// byPlace tells that figures are of where people live, or of the parts of a whole.
	byPlace = rule.MustPattern(`在住|居住|住所別|(都道府県|市町村|地域|店舗|部署|学校|施設)別|内訳`)
	// handedOn tells that one holds the data of others, workOf of offices.
	handedOn = rule.MustPattern(`委託|受託|請け負|請負|運営|提供|導入|利用|代行|外注|預か`)
	workOf   = rule.MustPattern(`委託|受託|請け負|請負|自治体|預か`)
	// sorts are the sorts of bodies of which the like is told side by side.
	sorts = []struct {
		sort string
		of   *rule.Pattern
	}{
		{"school board", rule.MustPattern(`(教育委員会|教委)$`)},
		{"company", rule.MustPattern(`会社|\((株|有|同)\)`)},
		{"town", rule.MustPattern(`[市町村区]$`)},
		{"prefecture", rule.MustPattern(`[都道府県]$`)},
		{"school", rule.MustPattern(`(小|中|高|学校|高校)$`)},
		{"university", rule.MustPattern(`(大|大学|大学院)$`)},
		{"hospital", rule.MustPattern(`(病院|医院|クリニック|診療所|医療センター)$`)},
		{"bank", rule.MustPattern(`(銀行|信用金庫|信金|信用組合|信組|農協)$`)},
	}
)

// sortOf is the sort of the body of a name, empty if its words do not say it.
func sortOf(name string) string {
	for _, s := range sorts {
		if s.of.MatchString(name) {
			return s.sort
		}
	}
	return ""
}

// allShares are those of the stories of the page, each in the order of the text.
func (p *page) allShares() (stories [][]share) {
	if len(p.selves) > 0 {
		return nil
	}
	var story []share
	end := func() {
		if p.isStoryOf(story) {
			stories = append(stories, p.placed(story))
		}
		story = nil
	}
	for i, s := range p.sentences {
		if l := p.lines[s.line]; l.accent || l.Mark != "" || l.kind == jikenbo.Row {
			end()
			continue
		}
		for _, x := range p.sharesIn(i) {
			if k := len(story) - 1; k >= 0 && i-story[k].sentence > shareWindow {
				end()
			}
			if len(story) == sharesMost {
				return nil
			}
			if p.goesBeside(story, x) {
				story = append(story, x)
			}
		}
	}
	end()
	return stories
}

// sharesIn are the bodies in sentence i that have each a figure behind them.
func (p *page) sharesIn(i int) (shares []share) {
	s := p.sentences[i]
	counts := p.countsIn(s.Start, s.End)
	if len(counts) == 0 || !s.mood.states() {
		return nil
	}
	names := p.namesIn(s.Start, s.End)
	for k, n := range names {
		if k > 0 && p.isBeside(names[k-1], n) {
			continue // both told of as one
		}
		text, behind := p.folded(n.start, n.end), p.folded(n.end, s.End)
		own := sharing.MatchString(behind) || figured.MatchString(behind) && p.discloses(i)
		if !own || noSharer.MatchString(text) || workingFor.MatchString(p.folded(s.Start, n.start)) {
			continue
		}
		shares = append(shares, share{name: n, key: p.key(n), sort: sortOf(text), sentence: i})
	}
	for k := range shares {
		to := s.End
		if k+1 < len(shares) {
			to = shares[k+1].start
		}
		shares[k].figure = p.figureBehind(shares[k].end, to)
	}
	return slices.DeleteFunc(shares, func(x share) bool { return x.figure.Value == 0 })
}

// figureBehind is the first count of people, records and the like in [from,to) that is no part of another.
func (p *page) figureBehind(from, to int) jtext.Count {
	for _, c := range p.countsIn(from, to) {
		switch c.Unit {
		case jikenbo.UnitPeople, jikenbo.UnitRecords, jikenbo.UnitAccounts, jikenbo.UnitAddresses, jikenbo.UnitMessages:
			if strings.HasSuffix(p.folded(from, c.Start), "うち") {
				return jtext.Count{}
			}
			return c
		}
	}
	return jtext.Count{}
}

// goesBeside tells whether a share is another one of a story: of another body of the sort,
// with another figure, in the same sentence, or where both tell what happened or stand
// together before.
func (p *page) goesBeside(story []share, x share) bool {
	if len(story) == 0 {
		return true
	}
	first, last := story[0], story[len(story)-1]
	listed := p.standTogether(first, x)
	if x.sort != first.sort || x.sort == "" && !listed {
		return false
	}
	for _, y := range story {
		if y.figure.Value == x.figure.Value || strings.Contains(x.key, y.key) || strings.Contains(y.key, x.key) {
			return false
		}
	}
	return listed || x.sentence == last.sentence || p.tellsOfOwn(x) && p.tellsOfOwn(first)
}

// tellsOfOwn tells whether the sentence of a share begins with its body and says what happened to it.
func (p *page) tellsOfOwn(x share) bool {
	return x.start-p.sentences[x.sentence].Start < openingMost && p.tellsWhat(x.sentence)
}

// standTogether tells whether two bodies are named side by side before the second has its share.
func (p *page) standTogether(x, y share) bool {
	names := p.namesIn(p.sentences[max(0, x.sentence-shareWindow)].Start, y.start)
	for k := 1; k < len(names); k++ {
		if p.isBeside(names[k-1], names[k]) && strings.HasSuffix(p.key(names[k]), y.key) && p.listedFrom(names[:k], x.key) {
			return true
		}
	}
	return false
}

// listedFrom tells whether a name with the key stands among the last of those listed.
func (p *page) listedFrom(names []name, key string) bool {
	for k := len(names) - 1; k >= 0; k-- {
		if strings.HasSuffix(p.key(names[k]), key) {
			return true
		}
		if k > 0 && !p.isBeside(names[k-1], names[k]) {
			return false
		}
	}
	return false
}

// isBeside tells whether two names stand side by side, with nothing told of the first alone.
func (p *page) isBeside(x, y name) bool {
	return x.end <= y.start && y.start-x.end < maxBeside && together.MatchString(p.folded(x.end, y.start))
}

// maxBeside is how many bytes may stand between names side by side: 」(…市)と「.
const maxBeside = 72

// together stands between names side by side.
var together = rule.MustPattern(`^[」』]?(\([^()]{1,20}\))?(と|、|や|及び|および|・)[「『]?$`)
