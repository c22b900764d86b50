package link

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// family is a set of types of which one may be told as another.
type family uint8

const (
	anyFamily family = iota // not said, or other
	byMail
	byPost
	byThing
	inPublic
	attack
	inside
)

// familyOf says to which family a type belongs.
func familyOf(t jikenbo.Type) family {
	switch t {
	case "mail_cc", "mail_wrong_recipient", "mail_wrong_content":
		return byMail
	case "misdelivery":
		return byPost
	case "loss", "theft", "improper_disposal":
		return byThing
	case "mistaken_publication", "misconfiguration", "system_defect":
		return inPublic
	case "unauthorized_access", "ransomware", "malware", "mail_abuse", "defacement", "impersonation", "social_engineering", "service_outage":
		return attack
	case "insider":
		return inside
	}
	return anyFamily
}

// told in different words, an incident of the one family may be one of the
// other: a letter that is lost, an attack through an open setting.
var near = [][2]family{{byMail, byPost}, {byPost, byThing}, {inPublic, attack}, {inPublic, byMail}, {inside, attack}, {inside, byThing}, {inside, inPublic}, {inside, byMail}}

// compatible tells whether two types may be of one incident.
func compatible(s, t jikenbo.Type) bool {
	x, y := familyOf(s), familyOf(t)
	return x == anyFamily || y == anyFamily || x == y || slices.Contains(near, [2]family{x, y}) || slices.Contains(near, [2]family{y, x})
}

// kinds weighs that they are of one kind.
func (c *comparison) kinds() {
	best, close := jikenbo.Type(""), false
	for _, s := range c.a.Types {
		for _, t := range c.b.Types {
			if s == t && (best == "" || typePoints[s] > typePoints[best]) {
				best = s
			}
			close = close || familyOf(s) == familyOf(t) && familyOf(s) != anyFamily && familyOf(s) != byThing
		}
	}
	switch {
	case best != "":
		c.rarity = typePoints[best]
		c.weigh(sameType, c.rarity, label(best))
	case close:
		c.hold(sameFamily, label(c.a.Types[0]), label(c.b.Types[0]))
	}
}

// unlikeKinds weighs that they can hardly be of one kind. Where the day or a
// telling figure is the same, one of them may have been told wrongly.
func (c *comparison) unlikeKinds() {
	if len(c.a.Types) == 0 || len(c.b.Types) == 0 {
		return
	}
	for _, s := range c.a.Types {
		for _, t := range c.b.Types {
			if compatible(s, t) {
				return
			}
		}
	}
	points := table[otherFamily].points
	if c.event || c.counted {
		points /= 2
	}
	c.weigh(otherFamily, points, label(c.a.Types[0]), label(c.b.Types[0]))
}

func label(t jikenbo.Type) string { return jikenbo.Types.Japanese(string(t)) }
