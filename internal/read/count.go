package read

import (
	"cmp"
	"regexp"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// figure is a count with how much its place speaks for its being one of the
// incident's.
type figure struct {
	jtext.Count
	sentence int
	weight   float64
}

var (
	notConcerned = regexp.MustCompile(`(職員|担当者|従業員|社員|スタッフ|教員|教諭|教師|記者|体制|複数人|ダブルチェック|全世帯数|人口|定員|回線|電話|被害届|逮捕|容疑者|問い合わせ)[^、。]{0,4}$`)
	whose        = regexp.MustCompile(`(個人情報|情報|氏名|名簿|アドレス|会員|顧客|お客|利用者|患者|生徒|児童|学生|保護者|受講|応募|参加|登録|対象|職員|従業員|データ|宛|申込|書類|漏えい|漏洩|流出|閲覧|紛失)`)
	senders      = regexp.MustCompile(`^[^、。]{0,8}(に送信|に配信|を送信|に送付|へ送信|宛に送|あてに送|で確認|で行|体制|が確認|による確認|による)`)
)

// readCounts are the incident's figures, the overall figure first.
func (a *account) readCounts(leak jikenbo.Leak) []jikenbo.Count {
	var figures []figure
	for _, c := range a.countsIn(a.start(), a.end()) {
		if f, ok := a.weighCount(c); ok {
			figures = append(figures, f)
		}
	}
	slices.SortStableFunc(figures, func(x, y figure) int { return cmp.Compare(y.weight, x.weight) })
	var counts []jikenbo.Count
	for _, f := range figures {
		if len(counts) > 0 && f.weight < 3 || f.weight < 1 {
			continue
		}
		c := a.count(f, leak)
		if !slices.ContainsFunc(counts, func(o jikenbo.Count) bool { return o.Value == c.Value && o.Unit == c.Unit }) {
			counts = append(counts, c)
		}
	}
	return counts
}

// countsIn are the counts inside [start,end).
func (p *page) countsIn(start, end int) []jtext.Count {
	lo := 0
	for lo < len(p.counts) && p.counts[lo].Start < start {
		lo++
	}
	hi := lo
	for hi < len(p.counts) && p.counts[hi].End <= end {
		hi++
	}
	return p.counts[lo:hi]
}

// weighCount weighs a count by its place.
func (a *account) weighCount(c jtext.Count) (figure, bool) {
	i := a.sentenceAt(c.Start)
	if c.Unit == "" || !a.statesCount(i) {
		return figure{}, false
	}
	s := a.sentences[i]
	before, after := a.folded(max(s.Start, c.Start-90), c.Start), a.folded(c.End, min(s.End, c.End+90))
	if notConcerned.MatchString(before) {
		return figure{}, false
	}
	f := figure{Count: c, sentence: i, weight: 2}
	if a.isTitle(i) {
		f.weight += 3
	}
	if s.section == "affected" {
		f.weight += 2
	}
	if a.speaksOfLeak(i) {
		f.weight += 2
	}
	if whose.MatchString(before) || whose.MatchString(after) {
		f.weight++
	}
	if c.Total {
		f.weight += 1.5
	}
	if c.Including {
		f.weight -= 2
	}
	if c.Value <= 1 || senders.MatchString(after) {
		f.weight -= 2
	}
	if c.Unit == jikenbo.UnitDevices || c.Unit == jikenbo.UnitOrganizations || c.Unit == jikenbo.UnitFiles {
		f.weight -= 2
	}
	return f, true
}

func (a *account) statesCount(i int) bool {
	switch a.sentences[i].section {
	case "contact", "request", "prevention", "links":
		return false
	}
	return a.sentences[i].mood&(hypothetical|general) == 0
}

// speaksOfLeak tells whether sentence i says what happened to data.
func (a *account) speaksOfLeak(i int) bool {
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind == "leak" || h.Rule.Kind == "type" && h.Rule.Weight >= 5 {
			return true
		}
	}
	return false
}

// count makes the report's count of a figure.
func (a *account) count(f figure, leak jikenbo.Leak) jikenbo.Count {
	return jikenbo.Count{
		Value: f.Value, Unit: f.Unit, Qualifier: f.Qualifier, Status: a.status(f, leak),
		What: a.whatCounted(f), Evidence: a.evidence(f.Start, f.End), Rule: "read/count",
	}
}

// status is how sure the figure's own sentence is, else how sure the account.
func (a *account) status(f figure, leak jikenbo.Leak) jikenbo.Status {
	for _, h := range a.sentences[f.sentence].hits {
		if h.Rule.Kind == "leak" && h.Rule.Value == "possible" {
			return jikenbo.StatusPossible
		}
	}
	switch leak {
	case jikenbo.LeakConfirmed:
		return jikenbo.StatusConfirmed
	case jikenbo.LeakNone:
		return jikenbo.StatusNone
	}
	return jikenbo.StatusPossible
}

// whatCounted is the words before the figure, back to a border.
func (a *account) whatCounted(f figure) string {
	s := a.folded(a.sentences[f.sentence].Start, f.Start)
	from := len(s)
	for i, r := range s {
		if r == '、' || r == '。' || r == ',' || r == '「' || r == '」' {
			from = i
		}
	}
	if from < len(s) {
		_, n := firstRune(s[from:])
		s = s[from+n:]
	}
	return trimTo(s, 40)
}
