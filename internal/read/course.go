package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// isEvent tells whether line n is of a course of events: it begins with a day or an
// hour, stands below such a line that says no more, or in a section of that name.
func (p *page) isEvent(n int) bool {
	return p.asked[n].event.or(func() bool {
		l := p.lines[n]
		if l.kind == jikenbo.Heading || l.opens != "" || l.desk {
			return false
		}
		if p.ledByTime(n) || n > 0 && p.lines[n-1].opens == "" && p.isTimeOnly(n-1) {
			return true
		}
		return p.inCourse(n)
	})
}

// inCourse tells whether line n stands in a section that gives the course of events.
func (p *page) inCourse(n int) bool {
	for k := n - 1; k >= 0 && k > n-courseMost; k-- {
		if p.lines[k].opens != "" {
			return p.lines[k].opens == "timeline" && course.MatchString(p.lineText(k))
		}
	}
	return false
}

// entersCourse tells whether line n is an entry of a course of events in a notice, with
// which no account of its own begins.
func (p *page) entersCourse(n int) bool { return p.ledByTime(n) && p.inCourse(n) }

// entriesBelow is how many entries the course of events has that line n heads.
func (a *account) entriesBelow(n int) int {
	entries := 0
	for k := n + 1; k < a.lastLine && a.lines[k].opens == ""; k++ {
		if a.ledByTime(k) {
			entries++
		}
	}
	return entries
}

// courseMost is how many lines a course of events may have.
const courseMost = 40

// ledByTime tells whether line n begins with a day or an hour.
func (p *page) ledByTime(n int) bool {
	l := p.lines[n]
	return p.matches(leadingTime, l.Body, min(l.End, l.Body+longTime))
}

// isTimeOnly tells whether line n says only a day or an hour.
func (p *page) isTimeOnly(n int) bool {
	l := p.lines[n]
	return l.End-l.Body <= longTime && p.ledByTime(n) && p.matches(onlyTime, l.Body, l.End)
}

// longTime is how many bytes a day with its hour may take up.
const longTime = 60

var (
	leadingTime = rule.MustPattern(`^[【(\[<「]?((令和|平成|西暦|r|h)?[0-9元]{1,4}(年|/|\.|-))?([0-9]{1,2}(月|/|\.|-)[0-9]{1,2}|[0-9]{1,2}日|[0-9]{1,2}(:[0-9]{2}|時)|(同|翌)(日|月)|午(前|後)[0-9])`)
	course      = rule.MustPattern(`経緯|経過|時系列|タイムライン|流れ`) // heads a course of events
	onlyTime    = rule.MustPattern(`^[^ぁ-んァ-ヺ]{3,20}(頃|ごろ|以降|過ぎ|すぎ|まで|から)?[】)\]>」: ]*$`)
)
