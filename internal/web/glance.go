package web

import (
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
)

// glance is one of the figures at the head of a case.
type glance struct {
	Title  string
	Figure figureView
	Words  string // in place of a figure
	Note   string
	Beside string // the same of others
}

// glance answers how many, how fast, how long, and which duties may apply.
func (c *caseView) glance() []glance {
	return []glance{c.howMany(), c.howFast(), c.howLong(), c.duties()}
}

func (c *caseView) howMany() glance {
	g := glance{Title: say(c.lang, "glance.count")}
	f := c.Case.Figure()
	if f == nil {
		g.Words = say(c.lang, "silent")
		return g
	}
	g.Figure, g.Note = figureOf(c.lang, f), label(c.lang, jikenbo.Statuses, string(f.Status))
	if said := c.saidBy(c.Case.Field("count").Values[0].Report); said != nil && len(said.Counts) > 1 {
		g.Note += say(c.lang, "glance.more", len(said.Counts)-1)
	}
	return g
}

func (c *caseView) howFast() glance {
	g := glance{Title: say(c.lang, "glance.days"), Words: say(c.lang, "silent")}
	if c.shown.Days != nil {
		g.Figure, g.Words = figureView{Number: number(*c.shown.Days), After: say(c.lang, "days")}, ""
		g.Note = c.Case.Value("discovered") + " → " + c.Case.Value("disclosed")
		if u := c.Usual; u != nil && u.Over >= fewCases {
			g.Beside = say(c.lang, "glance.usual", short(u.Median), u.Over)
		}
	}
	return g
}

// fewCases is of how many cases a median says something.
const fewCases = 3

func (c *caseView) howLong() glance {
	g := glance{Title: say(c.lang, "glance.exposed"), Words: say(c.lang, "silent")}
	from, to := c.Case.Value("occurred_from"), c.Case.Value("occurred_to")
	switch {
	case from == "":
	case to == "" || to == from:
		g.Title, g.Words = say(c.lang, "glance.occurred"), from
	default:
		g.Words, g.Note = from+" – "+to, ""
		if n, unit := span(from, to); n > 0 {
			g.Figure, g.Words, g.Note = figureView{Number: number(n), After: say(c.lang, unit)}, "", g.Words
		}
	}
	return g
}

// span is how long it is from one date to another, in days if both are known to the day and it is less than three
// months, else in months; 0 if the dates do not say.
func span(from, to string) (n int, unit string) {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, to)
	if errA == nil && errB == nil && b.Sub(a) < 90*24*time.Hour {
		return int(b.Sub(a).Hours()/24) + 1, "days"
	}
	a, errA = time.Parse("2006-01", from[:min(7, len(from))])
	b, errB = time.Parse("2006-01", to[:min(7, len(to))])
	if errA != nil || errB != nil {
		return 0, ""
	}
	return (b.Year()-a.Year())*12 + int(b.Month()-a.Month()), "months"
}

// duties names the classes of duty.
func (c *caseView) duties() glance {
	g := glance{Title: say(c.lang, "glance.duty"), Words: say(c.lang, "glance.noduty")}
	var names []string
	for _, d := range c.shown.Duties {
		rule, before := d.Rule, " "
		if c.lang == english {
			rule, before = d.RuleEnglish, ": "
		}
		_, name, _ := strings.Cut(rule, before)
		name, _, _ = strings.Cut(name, "(")
		names = append(names, strings.TrimSpace(name))
	}
	if len(names) > 0 {
		g.Words, g.Note = strings.Join(names, say(c.lang, "comma")), say(c.lang, "glance.dutynote")
	}
	return g
}
