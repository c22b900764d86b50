package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// enumerated are the words between two figures of one list: 従業員1,940名、取引先の
// 担当者およそ620名.
var enumerated = rx(`^(分|様)?(の[^、。]{0,12})?(、|と、?|および、?|及び|並びに|ならびに|・)[^、。0-9]{0,16}$`)

// level gives the figures of a list in one sentence the weight of the heaviest,
// what is said at its end being said of all, and lets the first stand first.
func (a *account) level(figures []figure) {
	for k := len(figures) - 1; k > 0; k-- {
		x, y := &figures[k-1], &figures[k]
		if x.sentence == y.sentence && x.Unit != jikenbo.UnitDevices && !y.aside && !y.outer && y.Start >= x.End && a.listed(x.End, y.Start) {
			x.weight, x.size = max(x.weight, y.weight), max(x.size, y.size)
		}
	}
}

// someNamed stands before the figure of all that a list names some of: 受験者や教員63人など、延べ817人.
var someNamed = rx(`(など|ほか)、[^、。0-9]{0,4}$`)

// listed tells whether only the words of a list stand in [from,to).
func (a *account) listed(from, to int) bool {
	between := a.folded(from, to)
	return enumerated.MatchString(between) && !baseOf.MatchString(between) && !someNamed.MatchString(between)
}

// markSums finds the figures that are the sum of others of their unit: they
// are the overall ones, and the others belong to the incident as its parts.
func markSums(figures []figure) {
	for k := range figures {
		parts := summands(figures, k)
		if len(parts) == 0 {
			continue
		}
		figures[k].total = true
		for _, p := range parts {
			figures[p].part = true
			figures[p].detail = figures[k].ofWhole && figures[p].ofWhole
		}
	}
	for k := range figures {
		f := &figures[k]
		switch {
		case f.field:
			f.weight += summed + parted
		case f.detail:
			f.weight = alone
		case f.total && !f.part:
			f.weight += 4
		case f.part:
			f.weight = min(max(f.weight, besides), besides+1)
		}
	}
}

// summands are two or more neighbouring figures, with the total itself left
// out, that stand before or after it and add up to it. Small numbers add up by
// chance.
func summands(figures []figure, k int) []int {
	if figures[k].Value < 10 {
		return nil
	}
	if column := inColumn(figures, k); len(column) > 1 && sumOf(figures, column) == figures[k].Value {
		return column
	}
	others := alike(figures, k)
	for from := range others {
		sum := figures[others[from]].Value
		for to := from + 1; to < len(others) && sum < figures[k].Value; to++ {
			sum += figures[others[to]].Value
			before, behind := k < others[from], k > others[to]
			if sum == figures[k].Value && (before || behind) || before && figures[k].roundsTo(sum) {
				return others[from : to+1]
			}
		}
	}
	return nil
}

// inColumn are the figures that stand in the rows of a table where figure k stands
// in its own: rows of as many figures, two or more.
func inColumn(figures []figure, k int) (column []int) {
	at, n := columnOf(figures, k)
	if n < 2 {
		return nil
	}
	for j := range figures {
		if to, of := columnOf(figures, j); j != k && to == at && of == n && figures[j].Unit == figures[k].Unit {
			column = append(column, j)
		}
	}
	return column
}

// columnOf is which of the figures of its sentence figure k is, and how many it has.
func columnOf(figures []figure, k int) (at, n int) {
	for j := range figures {
		if figures[j].sentence == figures[k].sentence {
			n++
			if j < k {
				at++
			}
		}
	}
	return at, n
}

func sumOf(figures []figure, which []int) (sum int64) {
	for _, k := range which {
		sum += figures[k].Value
	}
	return sum
}

// alike are the other figures of the unit of figure k, each value once.
func alike(figures []figure, k int) []int {
	var others []int
	for j := range figures {
		f := &figures[j]
		seen := slices.ContainsFunc(others, func(o int) bool { return figures[o].Value == f.Value })
		if f.Unit == figures[k].Unit && f.Value < figures[k].Value && !seen {
			others = append(others, j)
		}
	}
	return others
}

// distinct leaves out the figures that say again what another says: the same
// value, or a round one (約5万2千人 in a title) beside the exact one. The one
// that stays has the weight of the heaviest.
func distinct(figures []figure) []figure {
	var kept []figure
	for k, f := range figures {
		if slices.ContainsFunc(figures, func(o figure) bool { return f.roundOf(o) }) || repeated(figures, k) {
			continue
		}
		for j := range figures {
			if o := &figures[j]; o.Value == f.Value && sameThings(&f, o) || o.roundOf(f) {
				f.weight = max(f.weight, o.weight)
			}
		}
		kept = append(kept, f)
	}
	return kept
}

// roundOf tells whether f is o rounded, and not the sum of it and others.
func (f *figure) roundOf(o figure) bool {
	if f.total || !f.title && f.Qualifier == jikenbo.QualifierExact || f.Unit != o.Unit && f.Unit != jikenbo.UnitRecords && o.Unit != jikenbo.UnitRecords {
		return false
	}
	place := f.place()
	return o.Value%place != 0 && f.isNear(o.Value, place)
}

// roundsTo tells whether f, told as about so many, is a sum rounded: 約3万2千件 of
// 1万8150件, 4720件 and 9180件.
func (f *figure) roundsTo(sum int64) bool {
	return f.Qualifier == jikenbo.QualifierAbout && f.isNear(sum, f.place())
}

// place is that of the last digit of f that is not 0.
func (f *figure) place() int64 {
	place := int64(1)
	for f.Value > 0 && f.Value%(place*10) == 0 {
		place *= 10
	}
	return place
}

// isNear tells whether f is not a number, but that rounded at a place.
func (f *figure) isNear(number, place int64) bool {
	far := max(number-f.Value, f.Value-number)
	return far != 0 && far < place && far*10 <= number
}

// repeated tells whether another figure with the value of figure k stands for
// it: a heavier one, or one whose unit says more.
func repeated(figures []figure, k int) bool {
	f := &figures[k]
	for j := range figures {
		o := &figures[j]
		if j == k || o.Value != f.Value || !sameThings(f, o) {
			continue
		}
		if x, y := figureRank(f), figureRank(o); y > x || y == x && j < k {
			return true
		}
	}
	return false
}

// sameThings tells whether two figures may count the same: records and sheets
// may be of anything, and addresses are of mails and of persons.
func sameThings(x, y *figure) bool {
	return x.Unit == y.Unit || x.isLoose() || y.isLoose() || x.hasAddress() && y.hasAddress()
}

func (f *figure) isLoose() bool { return f.Unit == jikenbo.UnitRecords || f.Unit == jikenbo.UnitFiles }
func (f *figure) hasAddress() bool {
	return f.Unit == jikenbo.UnitAddresses || f.Unit == jikenbo.UnitMessages || f.Unit == jikenbo.UnitPeople
}

// figureRank orders figures of one value: one that is exact of its kind first.
func figureRank(f *figure) float64 {
	r := f.weight
	if f.isLoose() {
		r -= 10
	}
	if f.Qualifier != jikenbo.QualifierExact {
		r += 0.5
	}
	return r
}
