package read

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// organization is the one an account is about.
type organization struct {
	name    string
	weight  float64 // of all that speaks for it
	fact    jikenbo.Fact[string]
	aliases []jikenbo.Fact[string]
	keys    []string // of the name and its aliases
}

// mention is a name at a place of the account, and how much that place speaks
// for its being the organization the account is about.
type mention struct {
	name
	key    string
	text   string
	weight float64
}

// key is the comparison key of a name.
func (p *page) key(n name) string { return jtext.NameKey(p.folded(n.start, n.end)) }

// namesIn are the names inside [start,end).
func (p *page) namesIn(start, end int) []name {
	lo, _ := slices.BinarySearchFunc(p.names, start, func(n name, at int) int { return n.start - at })
	hi := lo
	for hi < len(p.names) && p.names[hi].end <= end {
		hi++
	}
	return p.names[lo:hi]
}

// findOrganization weighs every name in the account by where it stands.
func (a *account) findOrganization() *organization {
	var all []mention
	names := a.namesIn(a.start(), a.end())
	roles := a.rolesOf(names)
	for i, n := range names {
		m := a.weighName(n)
		if !a.headsTitle(n) {
			m.weight -= roles[i]
		}
		all = append(all, m)
	}
	all = append(all, a.subjects()...)
	all = append(all, a.impersonated()...)
	all = append(all, a.quotedSubjects()...)
	all = append(all, a.headlineNames()...)
	all = append(all, a.frameNames()...)
	top := heaviest(all)
	if top == nil || top.weight < 2 && (top.weight <= 0 || !a.standsOut(*top, all)) {
		return nil
	}
	return a.describe(*top, all)
}

// against is how much a role of another body speaks against a name's being
// the organization: the victim of a vendor names it as often as the vendor
// names itself.
var against = map[string]float64{"contractor": 8, "subcontractor": 9, "vendor": 2, "affiliate": 1}

// asSubject is what being the subject of sentence i speaks for a name.
func (a *account) asSubject(i int) float64 {
	w := 0.0
	if a.tellsAt(i) && i < a.from+6 {
		w += 2.5
	}
	if disclosing.MatchString(a.textOf(i)) {
		w += 2
	}
	return w
}

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

var inNameOf = rule.MustPattern(`(を|の名(前|称)?を)(装|かた(る|り|っ)|騙(る|り|っ)|名乗(る|り|っ))`)

// impersonated are the names, also without any form, that others act in:
// 「…を装ったメール」.
func (a *account) impersonated() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+4 && !a.speaksOfItself(); i++ {
		at := inNameOf.FindStringIndex(a.textOf(i))
		if at == nil {
			continue
		}
		end := a.sentences[i].Start + at[0]
		start := a.nameStart(a.text.Folded, end)
		if text := a.folded(start, end); start >= a.sentences[i].Start && a.couldBeName(text) {
			out = append(out, mention{name: name{start, end, bySubject}, text: text, key: jtext.NameKey(text), weight: 3})
		}
	}
	return out
}

var quotedSubject = regexp.MustCompile(`「([^「」、。]{2,25})」(\([^)]{1,40}\))?(は|が|では|で|の)`)

// quotedSubjects are names in quotation marks, without any form, that a story
// begins with: 「…」は7日、….
func (a *account) quotedSubjects() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+4; i++ {
		words := a.textOf(i)
		m := quotedSubject.FindStringSubmatchIndex(words)
		if m == nil || m[0] > 120 || !a.tellsAt(i) || !disclosing.MatchString(words) && !a.tells(a.sentences[i].line) {
			continue
		}
		start, end := a.sentences[i].Start+m[2], a.sentences[i].Start+m[3]
		text, w := a.folded(start, end), 1.5
		if after := words[m[6]:m[7]]; (after == "は" || after == "が") && disclosing.MatchString(words) {
			w = 3
		}
		if a.couldBeName(text) {
			out = append(out, mention{name: name{start, end, byQuote}, text: text, key: jtext.NameKey(text), weight: w})
		}
	}
	return out
}

// standsOut tells whether no other organization is named that could as well
// be the one.
func (a *account) standsOut(top mention, all []mention) bool {
	return !slices.ContainsFunc(all, func(m mention) bool {
		return m.weight > top.weight-0.4 && m.key != top.key && !isForm(m.key, top.key) && !isUnit(m.key, top.key)
	})
}

// weighName weighs a name by its place.
func (a *account) weighName(n name) mention {
	m := mention{name: n, text: a.folded(n.start, n.end), key: a.key(n)}
	i := a.sentenceAt(n.start)
	m.weight = 0.5
	if n.kind == byLegalForm {
		m.weight += 0.5
	}
	before, after := a.around(n)
	switch {
	case otherRoleAfter.MatchString(after) || a.isTold(n, i):
		m.weight -= 8
	case a.isTitle(i):
		m.weight += 4
		if a.headsTitle(n) {
			m.weight += 2
		}
	}
	if selfAfter.MatchString(after) {
		m.weight += 8
	}
	if fits, speaks := a.fitsSelf(m.text); speaks && m.weight > 0 {
		m.weight += map[bool]float64{true: 2.5, false: -1}[fits]
	}
	if seatAfter.MatchString(after) {
		m.weight += 2
	}
	if strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") && !n.hasForm() {
		return mention{name: n, text: m.text, key: m.key, weight: m.weight - 1} // where it is
	}
	if strings.HasSuffix(before, "「") && !n.hasForm() {
		m.weight--
	}
	switch {
	case ownAfter.MatchString(after):
		if i < a.from+5 {
			m.weight += 2
		}
	case subjectAfter.MatchString(after):
		m.weight += a.asSubject(i)
	}
	if a.isSignature(n, i) {
		m.weight += 5
	}
	if a.sentences[i].section == "contact" {
		m.weight += 0.5
	}
	return m
}

// headsTitle tells whether the account's heading begins with the name.
func (a *account) headsTitle(n name) bool {
	i := a.sentenceAt(n.start)
	return a.isTitle(i) && bracketed.ReplaceAllString(a.folded(a.sentences[i].Start, n.start), "") == ""
}

// isTold tells whether a name is of somebody the organization reported to, or
// who told it.
func (a *account) isTold(n name, i int) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return (h.Rule.Kind == "reported_to" || h.Rule.Kind == "discovered_by") && h.Rule.Value != "self" && h.Start < n.end && n.start < h.End && h.Start+3 >= n.start
	})
}

// around gives the words of the sentence before and after a name.
func (a *account) around(n name) (before, after string) {
	s := a.sentences[a.sentenceAt(n.start)]
	return a.folded(max(s.Start, n.start-45), n.start), a.folded(n.end, min(max(s.End, n.end), n.end+60))
}

// officers sign for their organization.
const officers = `代表取締役|代表理事|代表社員|理事長|学長|総長|校長|院長|病院長|会長|市長|町長|村長|区長|知事|教育長|頭取|理事|社長|局長|所長|園長|館長|CEO`

var (
	otherRoleAfter = rule.MustPattern(`^[」\)]?(に|へ|から)?(の)?(報告|相談|届け|届出|被害届|通報|指摘|委託|連絡)|^[」\)]?(に|へ)(被害|対し.{0,6}報告|報告|相談)|^(の)?(記者|報道|記事|によると|の取材|の報道)|^(など)?(が|は|も)?(報じ|報道し|伝え(た|て)|取材)`)
	selfAfter      = rule.MustPattern(`^[\)」]?(\([^)]{1,30}\))?\(以下.{0,4}「?(当|弊|本|(局|市|県|町|村|区|法人|財団|協会|機構|大学|病院|会社|組合|学校|センター|連盟|学会|同会|甲)」)`)
	seatAfter      = rule.MustPattern(`^[\)」]?\((本社|本部|本店|事務局|所在地|東京|大阪|代表)`)
	bracketed      = regexp.MustCompile(`【[^】]*】|\[[^\]]*\]|[■●◆▼□◇○・#*\s:]|^[0-9]{1,2}[.)]`)
	subjectAfter   = rule.MustPattern(`^[」\)]?(\([^)]{1,40}\))?(は|が|では|において|における|によると|で|の)`)
	ownAfter       = rule.MustPattern(`^[」\)]?(\([^)]{1,40}\))?(が(運営|管理|提供|運用|保守|開発)|にて|内)`)
	disclosing     = rule.MustPattern(`(発表|公表|明らかに|報告|お知らせ|掲載|陳謝|謝罪|会見)(した|しました|し、|している|いたしま|いたします|します|があった)|(明か|認め|説明し|呼び(か|掛)け|頭を下げ)た`)
	officer        = rule.MustPattern(officers)
)

var signature = rule.MustPattern(`^(〒|tel|TEL|電話|住所|所在地|担当|お?問い?合わ?せ)|` + officers)

// isSignature tells whether a name stands on a line that is only it and a
// date or an officer: the signature or letterhead of a notice.
func (a *account) isSignature(n name, i int) bool {
	l := a.lines[a.sentences[i].line]
	rest := a.folded(l.Start, n.start) + a.folded(n.end, l.End)
	if utf8.RuneCountInString(rest) > 40 || strings.ContainsAny(rest, "。、はがをに") {
		return false
	}
	if at := a.sentences[i].line; strings.TrimSpace(rest) == "" {
		return at < a.firstLine+4 || at >= a.lastLine-6 || a.signed(at)
	}
	return officer.MatchString(rest) || division.MatchString(rest) || len(a.datesIn(l.Start, l.End)) > 0
}

// division are the parts of an organization and the words of a contact line.
var division = rule.MustPattern(`(部|課|係|室|局|グループ|チーム|担当|窓口|本社|広報|事務局|発表|提供)( |$|:|\(|発)|TEL|電話`)

// signed tells whether a line beside line l is one of a signature.
func (a *account) signed(l int) bool {
	for _, k := range [...]int{l - 1, l + 1} {
		if k >= a.firstLine && k < a.lastLine && signature.MatchString(a.folded(a.lines[k].Start, a.lines[k].End)) {
			return true
		}
	}
	return false
}

// subjects are the subjects of sentences that disclose: names without any
// form, known by being who announces.
func (a *account) subjects() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+8; i++ {
		if m, ok := a.subject(i); ok {
			out = append(out, m)
		}
	}
	return out
}

var subjectEnd = regexp.MustCompile(`^([^。、はが]{2,60}?)(\([^)]{1,60}\))?(は|が)(、|[0-9]{1,2}(日|月)|(同|翌|本|昨)日|[^。]{0,80}(発表|公表|明らかに|漏えい|流出|紛失|誤送信|攻撃|不正アクセス|感染))`)

// subject is the noun before は or が at the head of sentence i.
func (a *account) subject(i int) (mention, bool) {
	s := a.sentences[i]
	words := a.textOf(i)
	if !a.tellsAt(i) || !disclosing.MatchString(words) && (i > a.from+2 || !a.tells(s.line) || a.speaksOfItself()) {
		return mention{}, false
	}
	m := subjectEnd.FindStringSubmatchIndex(words)
	if m == nil {
		return mention{}, false
	}
	end := s.Start + m[3]
	start := a.nameStart(a.text.Folded, end)
	text := a.folded(start, end)
	if start < s.Start || !a.couldBeName(text) {
		return mention{}, false
	}
	w := 3.0
	if disclosing.MatchString(words) {
		w += 2
	}
	return mention{name: name{start, end, bySubject}, text: text, key: jtext.NameKey(text), weight: w}, true
}

// couldBeName tells whether a noun could be a name at all.
func (a *account) couldBeName(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 40 || a.noNames.begins(s) || a.noNames.ends(s) || s[0] >= '0' && s[0] <= '9' || a.isGeneric(s) {
		return false
	}
	return slices.IndexFunc(a.words.selves, func(w string) bool { return strings.HasPrefix(s, w) }) < 0
}

// headlineNames are names without a form that a headline puts first: before a
// comma, or before で, が, の and に.
func (a *account) headlineNames() []mention {
	var out []mention
	for l := a.firstLine; l < a.lastLine && l < a.firstLine+2; l++ {
		if !a.lines[l].accent || l > a.firstLine && !a.isTitleLike(l) {
			continue
		}
		for _, part := range headlineParts(a.lineText(l)) {
			if m, ok := a.headlineName(l, part); ok {
				out = append(out, m)
			}
		}
	}
	return out
}

// headlineParts are what a headline may name first or last.
func headlineParts(words string) []string {
	var parts []string
	rest := words
	for strings.HasPrefix(rest, "【") || strings.HasPrefix(rest, "[") || strings.HasPrefix(rest, "■") {
		_, after, ok := strings.Cut(strings.Replace(rest, "]", "】", 1), "】")
		if !ok {
			break
		}
		rest = strings.TrimSpace(after)
	}
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return r > 0xFFFF || unicode.IsSymbol(r) || unicode.IsSpace(r) })
	if i := strings.IndexAny(rest, "、 ―「(:"); i > 0 {
		parts = append(parts, rest[:i])
	}
	for _, sep := range [...]string{"で", "が", "の", "に", "は", "から", "を", "、"} {
		if i := strings.Index(rest, sep); i > 0 {
			parts = append(parts, rest[:i])
		}
	}
	for _, sep := range [...]string{" - ", " | ", "|", " – ", "―"} {
		if i := strings.LastIndex(rest, sep); i > 0 {
			parts = append(parts, strings.TrimSpace(rest[i+len(sep):]))
		}
	}
	return parts
}

// headlineName makes a mention of a part of a headline that could be a name.
func (a *account) headlineName(l int, part string) (mention, bool) {
	at := strings.Index(a.folded(a.lines[l].Start, a.lines[l].End), part)
	if at < 0 || strings.ContainsFunc(part, func(r rune) bool {
		return isHiragana(r) || unicode.IsSpace(r) || unicode.IsPunct(r) && r != '・' && r != '&'
	}) {
		return mention{}, false
	}
	start := a.lines[l].Start + at
	trimmed := a.trimLeading(a.text.Folded, start, start+len(part))
	text := a.folded(trimmed, start+len(part))
	if !a.couldBeName(text) || utf8.RuneCountInString(text) > 25 {
		return mention{}, false
	}
	return mention{name: name{trimmed, start + len(part), byHeadline}, text: text, key: jtext.NameKey(text), weight: 1.6}, true
}

// frameNames are the names that the frame of the page gives: who runs it.
func (a *account) frameNames() []mention {
	var out []mention
	for _, n := range a.owners {
		out = append(out, mention{name: n, text: a.folded(n.start, n.end), key: a.key(n), weight: 2.2})
	}
	return out
}
