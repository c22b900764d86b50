package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// figure is a count with how much its place speaks for its being one of the
// incident's.
type figure struct {
	jtext.Count
	sentence  int
	title     bool
	total     bool // the sum of others
	part      bool // one of them
	detail    bool // one of those that add up to a part: その「うち」の内訳
	field     bool // all that stands behind a label of how many: 人数 12名
	stray     bool // of mails that strangers sent
	owned     bool // of addresses of which a person may have two
	aside     bool // by its words a part, or a sheet; a number in which some are counted twice
	ofWhole   bool // by its words a part of another: うち30人
	gross     bool // said to count some twice
	belittled bool // said beside it to be no figure of the incident
	outer     bool // one of others too, an earlier one, or that of which a part is meant
	words     string
	weight    float64
	size      float64 // its order of magnitude; that of the largest in one list
}

const (
	alone   = 0.5 // more than that is enough for the only figure of an account
	besides = 3.0 // weight for one beside others
	parted  = 4   // by how much the whole goes before its part
	summed  = 4   // and before others if it is called so: 合計
	bySize  = 4   // and a figure before one of a tenth of it

	belittling = -2 // what is said beside a figure that its size no longer speaks for
)

// sufficient are the figures that their places make the incident's: those of
// weight, or the best if there are none and it is not said that the number is open.
func sufficient(figures []figure, open bool) []figure {
	var kept []figure
	best := figure{weight: alone}
	if open {
		best.weight = besides
	}
	for _, f := range figures {
		if f.weight >= besides {
			kept = append(kept, f)
		}
		if f.weight > best.weight {
			best = f
		}
	}
	if len(kept) == 0 && best.Unit != "" {
		return []figure{best}
	}
	return withoutHolders(kept)
}

// withoutHolders leaves out what is not counted beside persons: single ones and
// households beside several, few sheets.
func withoutHolders(kept []figure) []figure {
	persons := persons(kept)
	return slices.DeleteFunc(kept, func(f figure) bool {
		return persons > 1 && (f.single() || f.households()) || f.isSheets() && f.Value < max(persons, fewSheets) && persons > 0
	})
}

// fewSheets is how many sheets with persons on them are no figure of their own.
const fewSheets = 10

// persons is how many persons the largest figure of them counts.
func persons(figures []figure) (most int64) {
	for _, f := range figures {
		if f.Unit == jikenbo.UnitPeople {
			most = max(most, f.Value)
		}
	}
	return most
}

// isSheets tells whether a figure counts the paper or pictures that something stands on.
func (f figure) isSheets() bool {
	return strings.HasPrefix(f.Counter, "枚") || strings.HasPrefix(f.Counter, "通") && f.Unit == jikenbo.UnitRecords
}

// households are not counted beside several persons.
func (f figure) households() bool {
	return strings.HasPrefix(f.Counter, "世帯") || strings.HasPrefix(f.Counter, "組") || strings.HasPrefix(f.Counter, "戸")
}

// single tells whether a figure is one person or sheet, which among larger
// figures is the one that asked, sent or found.
func (f figure) single() bool {
	return f.Value == 1 && f.Qualifier == jikenbo.QualifierExact && (f.Unit == jikenbo.UnitPeople || f.isLoose() || f.Unit == jikenbo.UnitMessages)
}

// tier puts bodies, mail addresses of persons who have several, and what was broken into or sent by strangers, after those
// whom it concerns.
func (f *figure) tier(main jikenbo.Type) int {
	switch {
	case f.Unit == jikenbo.UnitAccounts && main == "mail_abuse":
		return 3
	case f.Unit == jikenbo.UnitDevices, f.Unit == jikenbo.UnitMessages && main == "mail_abuse":
		return 2
	case f.Unit == jikenbo.UnitOrganizations, f.owned:
		return 1
	}
	return 0
}

// order is the weight of a figure among those that are kept. The overall figure
// is the largest of those whose places speak for them alike.
func (f *figure) order() float64 {
	w := f.weight
	if f.aside || f.outer {
		w -= parted
	}
	if !f.outer && !f.belittled && f.Unit != jikenbo.UnitDevices {
		w += bySize * f.size
	}
	if f.Unit == jikenbo.UnitMessages || f.Unit == jikenbo.UnitFiles {
		w -= parted
	}
	if f.Total && !strings.Contains(f.words, "延") {
		w += summed
	}
	return w
}

// gross are the words before a figure in which some are counted twice.
var gross = rx(`(延べ|のべ|重複(計上|を含|分を含|込み))[^、。0-9]{0,10}[0-9]?$`)

// markGross puts the figures that count some twice behind one of their unit that
// does not: 購入者1,310人(延べ2,044人).
func markGross(figures []figure) {
	for k := range figures {
		f := &figures[k]
		f.aside = f.aside || f.gross && slices.ContainsFunc(figures, func(o figure) bool {
			return o.Unit == f.Unit && !o.gross && o.Value < f.Value && o.weight > alone
		})
	}
}
