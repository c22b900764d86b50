package link

import "strings"

// Relation says how the cases of two reports stand to one root event.
type Relation string

// The relations. The contractor's own case is the root of its clients' cases.
const (
	NoRoot   Relation = ""
	VictimOf Relation = "victim_of" // it happened at the other's
	OriginOf Relation = "origin_of" // the other's happened at this one's
	Siblings Relation = "siblings"  // both happened at a third body's
)

// reversed is the relation seen from the other side.
func (r Relation) reversed() Relation {
	switch r {
	case VictimOf:
		return OriginOf
	case OriginOf:
		return VictimOf
	}
	return r
}

// CompareRoot says whether two reports of different organizations tell of one
// root event: a contractor or system, the time and the type must all agree. The
// relation is that of a to b.
func CompareRoot(a, b Traits) (Relation, Verdict) { return compareRoot(&a, &b) }

func compareRoot(a, b *Traits) (Relation, Verdict) {
	if rel := related(a, b); rel != strangers && rel != halfNamed {
		return NoRoot, Verdict{Answer: Different}
	}
	c := rootComparison{comparison: newComparison(a, b)}
	c.contractor()
	c.system()
	c.brand()
	if c.relation == NoRoot {
		return NoRoot, Verdict{Answer: Different}
	}
	c.work()
	c.kinds()
	c.times()
	relation, v := c.relation, c.verdict()
	if c.a != a {
		relation = relation.reversed()
	}
	if v.Answer == Different {
		relation = NoRoot
	}
	return relation, v
}

// rootComparison weighs whether two incidents come from one.
type rootComparison struct {
	comparison
	relation Relation // of a to b
	party    bool     // a named body or system ties them
	hidden   bool     // only a contractor that one of them hides does
	maker    bool     // only the maker of what both use does
	kind     bool     // the types agree
	dated    bool     // when it happened agrees, or days of its story
	near     bool     // they were told near in time
	far      bool     // it happened at different times
}

// contractor looks for a body in whose hands both incidents happened.
func (c *rootComparison) contractor() {
	a, b := c.a, c.b
	switch {
	case share(a.Parties, b.Organizations), share(a.Vendors, b.Organizations):
		c.tied(VictimOf, contractorNamed, b.Name)
	case share(b.Parties, a.Organizations), share(b.Vendors, a.Organizations):
		c.tied(OriginOf, contractorNamed, a.Name)
	case share(a.Parties, b.Parties):
		name, _ := common(a.Parties, b.Parties)
		c.tied(Siblings, contractorShared, name)
	case c.makerShared():
	case a.Masked || b.Masked:
		c.masked()
	}
}

func (c *rootComparison) tied(r Relation, at row, name string) {
	c.relation, c.party = r, true
	c.hold(at, name)
}

// makerShared tells whether both used what one body makes or runs.
func (c *rootComparison) makerShared() bool {
	for _, lists := range [][2][]string{{c.a.Vendors, c.b.Vendors}, {c.a.Vendors, c.b.Parties}, {c.a.Parties, c.b.Vendors}} {
		if name, ok := common(lists[0], lists[1]); ok {
			c.tied(Siblings, vendorShared, name)
			c.maker = true
			return true
		}
	}
	return false
}

// masked weighs a contractor that a report does not name. It may be the one
// that the other names, the one that the other hides too, or the other itself.
func (c *rootComparison) masked() {
	a, b := c.a, c.b
	c.hidden = true
	switch {
	case a.MaskedAs != "" && a.MaskedAs == b.MaskedAs:
		c.hidden = false
		c.tied(Siblings, maskedAlike, a.MaskedAs+"社")
	case a.Masked && !b.Masked && len(b.Parties)+len(b.Vendors) == 0:
		c.tied(VictimOf, contractorFits, b.Name)
	case b.Masked && !a.Masked && len(a.Parties)+len(a.Vendors) == 0:
		c.tied(OriginOf, contractorFits, a.Name)
	default:
		c.tied(Siblings, contractorFits, "")
	}
}

// system looks for a system that both name. Alone it is like its maker: many
// use it.
func (c *rootComparison) system() {
	if name, ok := common(c.a.Systems, c.b.Systems); ok {
		c.hold(rootSystem, name)
		c.hidden, c.maker, c.party = false, c.relation == NoRoot, true
		if c.relation == NoRoot {
			c.relation = Siblings
		}
	}
}

// work looks for the same work given out: it confirms a contractor that one of
// them hides.
func (c *rootComparison) work() {
	best := ""
	for _, x := range c.a.Work {
		for _, y := range c.b.Work {
			short, long := x, y
			if len(short) > len(long) {
				short, long = long, short
			}
			if len(short) > len(best) && strings.HasSuffix(long, short) {
				best = short
			}
		}
	}
	if best != "" {
		c.hold(sameWork, best)
		c.hidden = false
	}
}

// kinds weighs the types. A client may not say what befell the contractor that
// it names: then the other's type stands for both.
func (c *rootComparison) kinds() {
	for _, s := range c.a.Types {
		for _, t := range c.b.Types {
			if s == t {
				c.hold(rootType, label(s))
				c.kind, c.rarity = true, typePoints[s]
				return
			}
			c.kind = c.kind || familyOf(s) == familyOf(t) && familyOf(s) != anyFamily
		}
	}
	switch {
	case c.kind:
		c.hold(rootFamily, label(c.a.Types[0]), label(c.b.Types[0]))
	case len(c.a.Types)+len(c.b.Types) > 0 && len(c.a.Types)*len(c.b.Types) == 0 && !c.hidden && !c.maker:
		c.hold(rootTypeUnsaid)
		c.kind = true
	}
}

// verdict sums up: never one thing alone. Small accidents, and what only shares
// a maker, a system or a hidden contractor, need the time of the event itself.
func (c *rootComparison) verdict() Verdict {
	v := Verdict{Answer: Different, Points: c.points, Reasons: c.reasons()}
	timed := c.dated || c.near && !c.maker && attacked(c.a) && attacked(c.b)
	switch {
	case !c.party || !c.kind || !timed || c.far:
	case c.points >= rootPoints && !c.hidden:
		v.Answer = Same
	case c.points >= rootAsk:
		v.Answer = Ask
	}
	return v
}

// attacked tells whether a report tells of an attack, or does not say of what.
func attacked(t *Traits) bool { return len(t.Types) == 0 || familyOf(t.Types[0]) == attack }
