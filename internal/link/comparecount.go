package link

import (
	"strconv"

	"github.com/jikenbo/jikenbo"
)

// figures weighs how many are concerned.
func (c *comparison) figures() {
	if len(c.a.Counts) == 0 || len(c.b.Counts) == 0 {
		return
	}
	best, points, row := c.bestFigure()
	switch {
	case points > 0:
		c.weigh(row, points, figure(best))
		c.grounded = c.grounded || points >= countPoints[2]
		c.counted = points >= countPoints[3]
	default:
		c.otherFigure(c.a.Counts[0], c.b.Counts[0])
	}
}

// bestFigure is the figure in which the two agree and that says most.
func (c *comparison) bestFigure() (best Figure, points int, at row) {
	for _, f := range c.a.Counts {
		for _, g := range c.b.Counts {
			n, r := agreement(f, g)
			if n > points || n == points && n > 0 && f.Value > best.Value {
				best, points, at = f, n, r
			}
		}
	}
	return best, points, at
}

// agreement is how much it says that two figures are equal, or that one is the
// other rounded.
func agreement(f, g Figure) (int, row) {
	points := 0
	switch {
	case f.Value == g.Value:
		points = weightOf(f.Value)
	case rounded(f, g) || rounded(g, f):
		points = weightOf(max(f.Value, g.Value)) / 2
	}
	if f.Unit != g.Unit {
		points = points * 2 / 3
	}
	if f.Value == g.Value {
		return points, sameCount
	}
	return points, roundedCount
}

// weightOf is how much an equal figure says: more the more digits it has, less
// if it ends in noughts.
func weightOf(n int64) int {
	length, noughts := 0, 0
	for ; n > 0; n /= 10 {
		length++
		if n%10 == 0 && noughts == length-1 {
			noughts++
		}
	}
	points := countPoints[min(length, len(countPoints)-1)]
	if noughts >= 2 {
		points = points * 2 / 3
	}
	return points
}

// rounded tells whether f is about g: it says so or ends in noughts, and lies
// within a twentieth.
func rounded(f, g Figure) bool {
	if f.Value < 100 || f.Qualifier == jikenbo.QualifierExact && f.Value%1000 != 0 {
		return false
	}
	return max(f.Value, g.Value)-min(f.Value, g.Value) <= f.Value/20
}

// otherFigure weighs that overall figures differ. A later notice may correct
// them; of an attack, papers tell different ones.
func (c *comparison) otherFigure(f, g Figure) {
	one, other := figure(f), figure(g)
	low, high := min(f.Value, g.Value), max(f.Value, g.Value)
	exact := f.Qualifier == jikenbo.QualifierExact && g.Qualifier == jikenbo.QualifierExact
	switch {
	case f.Unit != g.Unit || !exact && high*10 <= low*13:
	case c.follows:
		c.hold(countRevised, one, other)
	case c.rarity >= rarePoints:
		c.weigh(countDiffers, table[countDiffers].points/2, one, other)
	case high < 100:
		c.hold(smallCountDiffers, one, other)
	default:
		c.hold(countDiffers, one, other)
	}
}

// figure writes a figure with its unit.
func figure(f Figure) string {
	return strconv.FormatInt(f.Value, 10) + jikenbo.Units.Japanese(string(f.Unit))
}
