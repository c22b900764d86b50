package read

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// readCounts are the figures of an incident of some types, the overall figure
// first.
func (a *account) readCounts(types []jikenbo.Fact[jikenbo.Type], leak jikenbo.Leak) []jikenbo.Count {
	var main jikenbo.Type
	if len(types) > 0 {
		main = types[0].Value
	}
	figures := a.figures(main)
	a.level(figures)
	markGross(figures)
	markSums(figures)
	figures = distinct(figures)
	slices.SortStableFunc(figures, func(x, y figure) int {
		return cmp.Or(cmp.Compare(x.tier(main), y.tier(main)), cmp.Compare(y.order(), x.order()))
	})
	var counts []jikenbo.Count
	for _, f := range sufficient(figures, a.matches(numberOpen, a.start(), a.end())) {
		counts = append(counts, a.count(f, leak))
	}
	return counts
}

// figures are the account's counts that may be of the incident, weighed.
func (a *account) figures(main jikenbo.Type) []figure {
	var figures []figure
	places := a.placedCounts(main)
	said := a.saidBeside(places)
	for k, c := range places {
		if w, ok := a.weighCount(c, said[k], main); ok {
			i := c.sentence
			before := a.wordsBefore(c.Count, i)
			part := partly.MatchString(before)
			figures = append(figures, figure{Count: c.Count, sentence: i, title: a.isTitle(i), owned: c.Unit == jikenbo.UnitAddresses && a.ownsSeveral(), aside: part || strings.HasPrefix(c.Counter, "枚"), ofWhole: part, field: a.isField(c.Count, i), gross: gross.MatchString(before), belittled: said[k] <= belittling, outer: a.isOuter(c.Count, i),
				stray: a.isStray(c.Count, i, main), words: a.folded(c.Start, c.End), weight: w, size: math.Log10(float64(max(c.Value, 1)))})
		}
	}
	return figures
}

// numberOpen says that it is not known how many are concerned.
var numberOpen = rx(`(人数|件数|(対象|被害|影響)(者)?の?(数|規模)|何(人|件|名)|どの(家庭|会員|顧客|利用者|方|お客様|人)の?)[^。0-9]{0,24}((調査|精査|確認|集計|特定)(中|を(続|進|急))|(調査|精査|集計)して(い|お)|調べて(い|お)|(特定|把握|確認)(が|は)?でき(て(い|お)|ず|な)|不明|(分|わ)か(ってい(な|ま)|っており|らな|り次第)|(明らか|公表|確定)に?して(いな|おら|いませ)|(確定|判明)し次第)`)

// ownsSeveral tells whether the account says that some persons have more than one
// address.
func (a *account) ownsSeveral() bool { return a.matches(several, a.start(), a.end()) }

var several = rx(`人数と(件数|アドレス数?)(が|は)[^、。]{0,6}(異な|違|一致しな)|(1人|一人)で(2つ|二つ|複数)[^、。]{0,12}登録`)

// unitOf is the unit of a count as the kind of incident decides it: the cases
// (件) of a bulk mail are addresses, those of logins by strangers accounts.
// Sheets and volumes of paper are the records on them.
func (a *account) unitOf(c jtext.Count, main jikenbo.Type, logins bool) jikenbo.Unit {
	switch {
	case strings.HasPrefix(c.Counter, "枚") && pictures.MatchString(a.near(c)):
		return jikenbo.UnitFiles
	case strings.HasPrefix(c.Counter, "枚"), strings.HasPrefix(c.Counter, "冊"), c.Unit == jikenbo.UnitMessages && a.onPaper(c, main):
		return jikenbo.UnitRecords
	case strings.HasPrefix(c.Counter, "先") && ofFirms.MatchString(a.near(c)):
		return jikenbo.UnitOrganizations
	case strings.HasPrefix(c.Counter, "件") && ofAddress.MatchString(a.near(c)):
		return jikenbo.UnitAddresses
	case main == "mail_cc" && c.Unit == jikenbo.UnitPeople && a.matches(ofAddresses, c.End, a.sentences[a.sentenceAt(c.Start)].End):
		return jikenbo.UnitAddresses
	case c.Unit == jikenbo.UnitPeople && c.Value > 1 && a.matchesRest(loginsOf, c.End):
		return jikenbo.UnitAccounts
	case c.Unit != jikenbo.UnitRecords || !strings.HasPrefix(c.Counter, "件"):
		return c.Unit
	case main == "mail_cc":
		return jikenbo.UnitAddresses
	case a.ofAccount(c), logins && main == "unauthorized_access" && !ofData.MatchString(a.near(c)):
		return jikenbo.UnitAccounts
	}
	return c.Unit
}

var (
	// pictures are files, and no sheets.
	pictures = rx(`画像|スクリーンショット|スキャン|キャプチャ`)
	// ofFirms are the customers of a bank that are firms.
	ofFirms = rx(`(取引|融資|貸出|保証|仕入|納入|得意|企業|法人|会社)[^、。0-9]{0,6} `)
	// ofAddress says that cases are mail addresses.
	ofAddress = rx(`メールアドレス(が|は|、|計|約|の)? $| の?(外部|社外|業務用|個人|会員|顧客)?の?(電子)?メールアドレス([^、。]|$)`)
)

// loginsOf follows persons who are counted for their accounts, which strangers used.
var loginsOf = rx(`^分?の[^、。0-9がはを]{0,16}アカウント([^名情所]|$)`)

// ofAccount tells whether the words beside a count say that its cases are accounts.
func (a *account) ofAccount(c jtext.Count) bool {
	before, after := a.sidesOf(c, a.sentenceAt(c.Start))
	return accountsBefore.MatchString(before) || accountsAfter.MatchString(after)
}

var (
	accountsBefore = rx(`(アカウント|ID(と|・|、|及び|および|/)[^、。0-9]{0,12}パスワード)(の(組|情報))?(\([^()]{1,12}\))?(は|が|、|:)?[^、。0-9のでにをへ]{0,6}$`)
	accountsAfter  = rx(`^(分)?の[^、。0-9がはを]{0,8}(アカウント|ID(と|・|、|及び|および|/)[^、。0-9]{0,12}パスワード)`)
)

// onPaper tells whether the letters of a count are no mails: paper by the words
// beside it, or what was lost.
func (a *account) onPaper(c jtext.Count, main jikenbo.Type) bool {
	before, after := a.sidesOf(c, a.sentenceAt(c.Start))
	gone := main == "loss" || main == "theft" || main == "improper_disposal"
	return strings.HasPrefix(c.Counter, "通") && (gone || letters.MatchString(before+after)) && !strings.Contains(before+after, "メール")
}

// countsIn are the counts inside [start,end).
func (p *page) countsIn(start, end int) []jtext.Count {
	return inside(p.counts, start, end, func(c jtext.Count) (int, int) { return c.Start, c.End })
}

// statesCount tells whether sentence i may state a figure of the incident.
func (a *account) statesCount(i int) bool {
	switch a.sentences[i].section {
	case "contact", "request", "prevention", "links":
		return a.isTitle(i)
	}
	return a.sentences[i].mood&(hypothetical|general) == 0 && !a.isLink(i)
}

// isLink tells whether sentence i is of a line that is a link to another page.
func (a *account) isLink(i int) bool {
	l := a.sentences[i].line
	return l != a.firstLine && strings.HasPrefix(a.lineText(l), "[")
}

// count makes the report's count of a figure.
func (a *account) count(f figure, leak jikenbo.Leak) jikenbo.Count {
	return jikenbo.Count{
		Value: f.Value, Unit: f.Unit, Qualifier: f.Qualifier, Status: a.status(f, leak),
		What: a.whatCounted(f), Evidence: a.evidence(f.Start, f.End), Rule: "read/count",
	}
}
