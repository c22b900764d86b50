package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// role is what a date is the date of. Rule files name it; those named
// ROLE_label match the words that stand before a date (発生日:…, 紛失したのは…).
type role string

const (
	occurred   role = "occurred"
	discovered role = "discovered"
	disclosed  role = "disclosed"
	exposed    role = "exposed" // when people entered what was taken
	other      role = "other"   // of no fact
	earlier    role = "earlier" // of a notice before this one
	ended      role = "ended"   // when what stood open was shut
	changed    role = "changed" // when a system was made what it is
	members    role = "members" // when people joined or bought, said right behind the date
)

// dated is a date with its role and the words that give it.
type dated struct {
	jtext.Resolved
	role   role
	weight int
	rule   string
	open   bool // it began then and went on

	labelled bool         // a label gives the role, not a verb
	since    jikenbo.Date // of the range of which it is an end, the beginning
}

// readWhen gives every date its role and takes the dates of the report. Nothing
// is discovered after it was disclosed, or occurs after it was discovered.
func (a *account) readWhen(r *jikenbo.Report) {
	all := a.roles()
	public := a.disclosed(all)
	if r.Disclosed = a.dateFact(public); !r.Disclosed.Said() {
		r.Disclosed = a.headDisclosed()
	}
	if !r.Disclosed.Said() {
		r.Disclosed = a.citedDay()
	}
	all = until(withoutDay(all, public), r.Disclosed.Value)
	sign := firstSign(until(all, firstOf(all, earlier)))
	if sign.Value == "" {
		sign = a.firstTrouble(all, r.Types)
	}
	r.Discovered = a.dateFact(sign)
	whole := all
	all = withChanges(until(all, r.Discovered.Value), r.Types)
	r.OccurredFrom, r.OccurredTo = a.occurred(all, r.Types)
	a.atOnce(r)
	if r.OccurredTo.Said() && r.OccurredFrom.Value == r.OccurredTo.Value {
		if day, ok := a.lastDay(whole, all, r); ok {
			r.OccurredTo = a.dateFact(day)
		}
	}
}

// withoutDay are the dates but for that on which it was made public: what bears that
// date in its heading did not happen then.
func withoutDay(all []dated, public dated) []dated {
	return slices.DeleteFunc(slices.Clone(all), func(d dated) bool {
		return d.role != disclosed && d.Start == public.Start && d.End == public.End
	})
}

// atOnce lets an attack of a kind that is seen as it happens be noticed on its
// one day, and what was noticed right after it begin on the day on which it was.
func (a *account) atOnce(r *jikenbo.Report) {
	seen := len(r.Types) > 0 && (r.Types[0].Value == "service_outage" || r.Types[0].Value == "social_engineering")
	switch words := a.folded(a.start(), a.end()); {
	case !r.OccurredFrom.Said() && rightAfter.MatchString(words):
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	case !r.OccurredFrom.Said() && len(r.Types) > 0 && r.Types[0].Value == "loss" && onReturn.MatchString(words):
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && (robbed.MatchString(words) || soonMissed.MatchString(words)):
		r.Discovered = r.OccurredFrom
	case !seen:
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && noticed.MatchString(words):
		r.Discovered = r.OccurredFrom
	case !r.OccurredFrom.Said():
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	}
}

var (
	// rightAfter is said of what was noticed as soon as it was done.
	rightAfter = rule.MustPattern(`(送信|送付|発送|配信|交付|配布|手渡|渡|公開|掲載|投稿|受け取)[^。、]{0,4}(直後|後すぐ|後まもなく|[0-9]{1,2}分後)|その場で[^。、]{0,12}(気(付|づ)|指摘|申し出)|直後に[^。、]{0,20}(気(付|づ)|連絡|指摘|判明|発覚)`)
	// soonMissed is said of what was noticed within the day.
	soonMissed = rule.MustPattern(`(^|[。、])[^。、翌]{0,10}(車|車両|席|座席|部屋|店|家|自宅|会場|現場|駐車場)(に|へ)戻(った|ると|って|り)[^。]{0,24}(気(付|づ)|なくな|無くな|割られ|見当たら)|[0-9]{1,2}(分|時間)(ほど|余り)?後(に|、)[^。]{0,30}(気(付|づ)|無くな|なくな|見当たら|判明|発覚|指摘|連絡|紛失)`)
	// onReturn is said of what was missed on the way back from where it had been taken.
	onReturn = rule.MustPattern(`(戻|帰(着|社|庁|所|校|宅))(っ|り|し)?(た|て|る)?(際|とき|時|後|ところ|途中|直後)?(に|で)?、?[^。]{0,24}(無い|ない|紛失|見当たら)[^。]{0,10}気(付|づ)`)
	// robbed is said of what its owner sees happen.
	robbed = rule.MustPattern(`ひったく|強盗|奪われ|奪い|奪って`)
)

var noticed = rule.MustPattern(`不審|おかし|気(付|づ|が付|がつ)|上司|電源|遮断|切断|抜い`)

// until drops the dates after a day; what is disclosed stays, and the end of
// what went on then.
func until(all []dated, day jikenbo.Date) []dated {
	if day == "" {
		return all
	}
	kept := slices.DeleteFunc(slices.Clone(all), func(d dated) bool {
		return d.role != disclosed && later(d.Value, day) && (d.since == "" || later(d.since, day))
	})
	if len(kept) == 0 {
		return all // the day itself is mistyped
	}
	return kept
}

// firstOf is the earliest date of a role.
func firstOf(all []dated, want role) jikenbo.Date {
	var first jikenbo.Date
	for _, d := range all {
		if d.role == want && (first == "" || later(first, d.Value)) {
			first = d.Value
		}
	}
	return first
}

// later tells whether x is after y, as far as both are known.
func later(x, y jikenbo.Date) bool {
	n := min(len(x), len(y))
	return x[:n] > y[:n]
}

// firstSign is the earliest of the dates on which the organization learned of
// it. Words that say outright that it was told, or that label the date, go
// before those that may speak of others.
func firstSign(all []dated) dated {
	var top dated
	for _, d := range all {
		if d.role != discovered || d.Value.Precision() < 2 {
			continue
		}
		if top.Value == "" || d.weight > top.weight+1 || d.weight+1 >= top.weight && later(top.Value, d.Value) {
			top = d
		}
	}
	return top
}

// firstTrouble is the day on which systems failed, the first sign of an attack
// of which no other is told.
func (a *account) firstTrouble(all []dated, types []jikenbo.Fact[jikenbo.Type]) dated {
	if len(types) == 0 || !slices.Contains(intrusions, types[0].Value) {
		return dated{}
	}
	for _, d := range all {
		if d.role == occurred && d.Value.Precision() == 3 && trouble.MatchString(a.rest(d.End)) {
			return d
		}
	}
	return dated{}
}

var (
	intrusions = []jikenbo.Type{"ransomware", "unauthorized_access", "malware"}
	trouble    = rule.MustPattern(`^[^。]{0,30}(障害|停止|異常|使えな|使用できな)[^。]{0,12}(発生|起き|生じ|状態|し)`)
)

func (a *account) dateFact(d dated) jikenbo.Fact[jikenbo.Date] {
	if d.Value == "" {
		return jikenbo.Fact[jikenbo.Date]{}
	}
	return jikenbo.Fact[jikenbo.Date]{Value: d.Value, Evidence: a.evidence(d.Start, d.End), Rule: d.rule, Confidence: float64(min(d.weight, 9)+1) / 10}
}

// byRule is a date whose role a rule gives.
func byRule(d jtext.Resolved, h rule.Hit) dated {
	r, label := roleOf(h)
	return dated{Resolved: d, role: r, weight: h.Rule.Weight, rule: "rules/" + h.Rule.Position(), open: isOpen(d), labelled: label}
}

// isOpen tells whether a date is the beginning of something of which the end is
// not said there.
func isOpen(d jtext.Resolved) bool {
	return d.Link == jtext.LinkNone && d.Hedge&(jtext.HedgeFrom|jtext.HedgeSince) != 0
}
