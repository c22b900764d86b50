package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// status is how sure the figure's own clause is, else how sure the account.
// What was broken into or sent is not in doubt.
func (a *account) status(f figure, leak jikenbo.Leak) jikenbo.Status {
	if f.Unit == jikenbo.UnitDevices || f.stray {
		return jikenbo.StatusConfirmed
	}
	if leak == jikenbo.LeakNone || a.deniedFigure(f) || a.isCleared(f) {
		return jikenbo.StatusNone
	}
	if leak == jikenbo.LeakConfirmed && a.leakOf(f) != jikenbo.LeakPossible {
		return jikenbo.StatusConfirmed
	}
	return jikenbo.StatusPossible
}

// leakOf is what the figure's sentence says of it: the first words on a leak that
// end behind it, else any that leave it open. 「最大88人の情報が見られた可能性があり、
// 4人分は現に表示されていた」 says two things.
func (a *account) leakOf(f figure) jikenbo.Leak {
	value := jikenbo.Leak("")
	for _, h := range a.clausesOnLeak(f.sentence) {
		v := jikenbo.Leak(h.Rule.Value)
		switch {
		case h.End > f.End && (v == jikenbo.LeakPossible || v == jikenbo.LeakConfirmed && h.Rule.Weight >= strong):
			return v
		case v == jikenbo.LeakPossible:
			value = v
		}
	}
	return value
}

// clausesOnLeak are the words of sentence i that say whether data leaked, in the
// order of the text, without those that others overrule.
func (a *account) clausesOnLeak(i int) []rule.Hit {
	var clauses []rule.Hit
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind == "leak" {
			clauses = overrule(clauses, h)
		}
	}
	return clauses
}

// deniedFigure tells whether the words right behind the figure say that its data
// did not leak: 納付書(410人分)の流出は確認されていない.
func (a *account) deniedFigure(f figure) bool {
	for _, h := range a.clausesOnLeak(f.sentence) {
		if h.Rule.Value == "none" && h.Start >= f.End && a.matches(ofFigure, f.End, h.Start) {
			return true
		}
	}
	return false
}

// isCleared tells whether the words behind the figure say that nobody can read its data.
func (a *account) isCleared(f figure) bool {
	return cleared.MatchString(headTo(a.folded(f.End, max(a.sentences[f.sentence].End, f.End)), 60))
}

var cleared = cue("count_cleared")

var ofFigure = rule.MustPattern(`^[)」]?(の|について(は|も)?、?|は、?|も、?)?([^0-9、。はがも]{0,12}(の|は|について(は|も)?、?))?$`)
