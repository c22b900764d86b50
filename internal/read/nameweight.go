package read

import (
	"regexp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// against is how much a role of another body speaks against a name's being
// the organization: the victim of a vendor names it as often as the vendor
// names itself.
var against = map[string]float64{"contractor": 8, "subcontractor": 9, "vendor": 2, "affiliate": 1}

// rolesOf asks, for each name at its place, what the role it stands in there
// speaks against it.
func (a *account) rolesOf(names []name) []float64 {
	var text strings.Builder
	var ranges []rule.Range
	for _, n := range names {
		c := a.candidate(n)
		start := text.Len()
		text.WriteString(c.before + mask + c.after)
		ranges = append(ranges, rule.Range{Start: start, End: text.Len()})
		text.WriteByte('\n')
	}
	roles := make([]float64, len(names))
	for _, h := range a.parties.Find(text.String(), ranges) {
		if h.Rule.Weight >= 6 {
			roles[h.Sentence] = max(roles[h.Sentence], against[h.Rule.Value])
		}
	}
	return roles
}

// The weights of the places in which a name stands, found by measuring.
const (
	nameAtAll     = 0.5
	nameLegal     = 0.5  // with a legal form
	nameInTitle   = 4.0  // in the account's heading
	nameHeads     = 2.0  // at its head
	nameDefined   = 8.0  // 「以下、当社という」
	nameFits      = 2.5  // what the writer calls itself
	nameMisfits   = -1.0 // does not
	nameSeated    = 2.0  // (本社:…)
	nameOwns      = 2.0  // …が運営する
	nameWhose     = 2.0  // …の会員の情報が漏えいした
	nameSigns     = 5.0  // signature or letterhead
	nameLabelled  = 3.0  // 団体: …
	nameAddresses = 3.0  // to whose members the writer speaks
	nameContact   = 0.5
	nameRuns      = 2.2  // in the frame of the page: who runs it
	nameFormless  = 1.6  // at the head of a headline, without any form
	nameQuoted    = -1.0 // a service more often
	nameLocation  = -1.0 // in brackets: where somebody is
	nameToldOther = -8.0 // to whom it was reported, who reported
	nameBare      = -2.5 // the kind of a body that every place has, without the place
	nameParent    = -5.0 // of the body that is named right behind it
)

// weighName weighs a name by its place.
func (a *account) weighName(n name) mention {
	i := a.sentenceAt(n.start)
	before, after := a.around(n)
	m := mention{name: n, text: a.folded(n.start, n.end), key: a.key(n)}
	m.weight = nameAtAll + a.inHeading(n, i, after) + asCalled(n, before, after)
	m.weight += a.asSelf(m) // which asks for the weight so far
	quoted := strings.HasSuffix(before, "「") && !n.hasForm()
	switch {
	case strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") && !n.hasForm():
		m.weight += nameLocation
		return m
	case a.saysPlace(m, i, before, after), !quoted && secretariat.MatchString(before), behindOffice.MatchString(before) && officeTeam.MatchString(m.text):
		m.weight = nameLocation
		return m
	case quoted:
		m.weight += nameQuoted
	}
	if bareKind.MatchString(m.text) {
		m.weight += nameBare
	}
	m.weight += a.asOther(m, i, after) + a.inSentence(i, n.end, after)
	if a.isSignature(n, i) {
		m.weight += nameSigns
	}
	return m
}

// asCalled is what a name weighs by what it is called right beside it.
func asCalled(n name, before, after string) (weight float64) {
	if n.kind == byLegalForm {
		weight += nameLegal
	}
	if selfAfter.MatchString(after) {
		weight += nameDefined
	}
	if whoBefore.MatchString(before) || runnerBefore.MatchString(before) {
		weight += nameLabelled
	}
	return weight
}

// saysPlace tells whether a name only says where something is or who wrote.
func (a *account) saysPlace(m mention, i int, before, after string) bool {
	return seat.MatchString(before) || a.isWhereabouts(m.name, i) || a.isByline(m.name, i) || saysWhere(m.text, before, after)
}

// asOther is what a name weighs as that of a parent, or of who decides or
// investigates.
func (a *account) asOther(m mention, i int, after string) (weight float64) {
	if makes.MatchString(after) && a.matches(ofMaker, m.end, a.sentences[i].End) {
		weight += nameParent // of what another sells, which is named behind it
	}
	if parent.MatchString(after) || strings.HasSuffix(m.text, "グループ") && member.MatchString(after) {
		weight += nameParent
	}
	switch {
	case !decides.MatchString(m.text):
	case a.matches(deciding, m.end, max(m.end, a.sentences[i].End)):
		weight += 2 * nameToldOther // whatever the heading calls it
	case a.arrests() && investigates.MatchString(m.text):
		weight += nameToldOther
	}
	return weight
}

// whoBefore matches the label of whoever a row or a record is about, right
// before a name.
var whoBefore = rule.MustPattern(`(会社|組織|団体|機関|事業者|法人|企業|自治体|発表(元|者|機関)|公表(者|元|主体)|発信元|実施機関)名?: $`)

// runnerBefore matches the label of who runs the place or shop named before the brackets.
var runnerBefore = rule.MustPattern(`[^ムストプ] ?\((運営|経営|運営・管理)(元|会社|者|主体|法人|事業者)?(は|:|・|=) ?$`)

// arrests tells whether somebody is arrested who is not of the police.
func (a *account) arrests() bool {
	return a.matches(arrest, a.start(), a.end()) && !a.matches(ownOfficer, a.start(), a.end())
}

// inHeading is what the heading speaks for a name, or its being told of
// something against it.
func (a *account) inHeading(n name, i int, after string) float64 {
	switch {
	case otherRoleAfter.MatchString(after) || a.isTold(n, i) || tellsOf.MatchString(after) && a.matches(tellers, n.start, n.end):
		return nameToldOther
	case a.isHome(n):
		return 0
	case a.headsTitle(n), startsPeople.MatchString(after) && a.opensItem(n):
		return nameInTitle + nameHeads
	case a.isTitle(i), a.opensItem(n):
		return nameInTitle
	}
	return 0
}

// startsPeople matches those who work for a body, right behind its name.
var startsPeople = rule.MustPattern(`^の?(` + staffWords + `|[行署局]員)`)

// asSelf is what the writer's word for itself speaks for a name, or against it.
func (a *account) asSelf(m mention) float64 {
	fits, speaks := a.fitsSelf(m.text)
	switch {
	case !speaks || m.weight <= 0:
		return 0
	case fits:
		return nameFits
	case a.speaksAsCompany() && (m.kind == byHeadline || !noCompany.MatchString(m.text)):
		return 0 // any name without a form may be a company's
	}
	return nameMisfits
}

// noCompany matches the names of bodies that do not call themselves 弊社.
var noCompany = cue("name_no_company")

// inSentence is what the words behind a name that ends at a place of sentence i speak for it.
func (a *account) inSentence(i, at int, after string) float64 {
	w := 0.0
	if seatAfter.MatchString(after) {
		w += nameSeated
	}
	if a.matches(whosePeople, at, max(at, a.sentences[i].End)) {
		w += nameWhose
	}
	if addressed.MatchString(after) && a.ownWords() {
		w += nameAddresses
	}
	switch {
	case ownAfter.MatchString(after):
		if i < a.from+5 {
			w += nameOwns
		}
	case subjectAfter.MatchString(after), announcedBy.MatchString(after):
		w += a.asSubject(i)
	}
	if a.sentences[i].section == "contact" {
		w += nameContact
	}
	return w
}

// announcedBy follows who made public what the sentence tells.
var announcedBy = rule.MustPattern(`^」?(\([^()]{1,30}\))?(から|より|によって)(正式に)?(発表|公表)され`)

// isTold tells whether a name is of somebody the organization reported to, or
// who told it.
func (a *account) isTold(n name, i int) bool {
	if a.matchesRest(toldBy, n.end) {
		return false
	}
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return (h.Rule.Kind == "reported_to" || h.Rule.Kind == "discovered_by") && h.Rule.Value != "self" && h.Start < n.end && n.start < h.End && h.Start+3 >= n.start
	})
}

// toldBy follows the body to which others told of it: 連盟に外部からの通報があり.
var toldBy = rule.MustPattern(`^(に|へ)(は|、)?[^、。]{1,16}(から|より)`)

// around gives the words of the sentence before and after a name.
func (a *account) around(n name) (before, after string) {
	s := a.sentences[a.sentenceAt(n.start)]
	return a.folded(max(s.Start, n.start-45), n.start), a.folded(n.end, min(max(s.End, n.end), n.end+60))
}

var (
	// parent and member tell that the body concerned is named behind its owner.
	parent = rule.MustPattern(`^」?(\([^()]{1,40}\))?の[^、。はがをに]{0,12}(子会社|現地法人|グループ会社|グループ企業|関連会社)(である|の|、|「)?[\p{Han}\p{Katakana}A-Za-z][^、。はがをに]{1,30}(は|が|で|の|に|」|において)`)
	member = rule.MustPattern(`^の「?[\p{Katakana}A-Za-zー]{3,}[^、。はがをに]{0,20}(は|が|で|に|において)`)
	// makes stands behind who makes what another body, named with its place, deals in (ofMaker).
	makes   = rule.MustPattern(`^」?が(提供|運営|開発|販売|管理|製造|発行|設計|所有)(する|した|している)`)
	ofMaker = rule.MustPattern(`^」?が\p{Han}{2}(する|した|している)[^。]{1,30}(を|の)[^。、「」]{0,14}(する|した|している|ける|扱う|負う|担う|行う)「?[^、。はがをにで「」()]{2,24}」?\((本社|本店|本部)?[・:、は]?(東京都?|北海道|大阪|京都|\p{Han}{1,5}[都府県市区町村])[^()0-9]{0,16}\)(は|が|で|に|の|から|を)`)
	// decides and deciding tell an authority that acts against somebody else.
	decides  = cue("name_of_deciders")
	deciding = cue("name_decides")
	// secretariat stands before who only keeps the office of another body.
	secretariat = rule.MustPattern(`[(\[]事務局[:・ ]?$`)
	// officeTeam is part of an office, behind which it stands (behindOffice): 推進課 みらいグループ.
	behindOffice = rule.MustPattern(`\p{Han}(部|課|局|室|係) ?$`)
	officeTeam   = rule.MustPattern(`(グループ|チーム|班|係|担当)$`)
	// investigates are those who arrest, if none of theirs is arrested.
	investigates   = rule.MustPattern(`(府警|県警|道警|警視庁|警察(署|本部)?|署|地検|検察庁)$`)
	arrest         = rule.MustPattern(`(逮捕|送検|摘発)(し(た|まし|て|、)|された)|容疑で(逮捕|書類送検|送検)`)
	ownOfficer     = cue("weigh_own_officer")
	otherRoleAfter = cue("name_other_role_behind")
	// tellsOf stands behind whoever tells a story; tellers tell of others.
	tellsOf         = rule.MustPattern(`^[」\)]?によ(ると|れば)`)
	tellers         = cue("name_of_tellers")
	selfAfter       = rule.MustPattern(`^[\)」]?(\([^)]{1,30}\))?\(以下.{0,4}「?(当|弊|本|(局|市|県|町|村|区|法人|財団|協会|機構|大学|病院|会社|組合|学校|センター|連盟|学会|同会|甲)」)`)
	bareKind        = cue("name_bare_kind")
	whosePeople     = cue("name_whose_people")
	addressed       = cue("name_addressed")
	seat            = rule.MustPattern(`[(、](本社|本店|本部|所在地|住所)[: は]*$`)
	seatAfter       = rule.MustPattern(`^[\)」]?\((本社|本部|本店|事務局|所在地|代表)`)
	bracketed       = regexp.MustCompile(`【[^】]*】|\[[^\]]*\]|[■●◆▼□◇○・#*\s:]|^[0-9]{1,2}[.)]`)
	beginsBracketed = rule.MustPattern(`^(【[^】]*】|\[[^\]]*\]|[■●◆▼□◇○・#*\s:]|[0-9]{1,2}[.)])`)
	subjectAfter    = rule.MustPattern(`^[」\)]?(\([^)]{1,40}\))?([\p{Han}\p{Katakana}]{1,12}[部課局室係])?(は|が|では|において|における|によると|で|の|も(、|[0-9同今翌先]))`)
	ownAfter        = rule.MustPattern(`^[」\)]?(\([^)]{1,40}\))?(が(運営|管理|提供|運用|保守|開発)|にて|内)`)
	disclosing      = cue("name_discloses")
	officer         = rule.MustPattern(officers)
)
