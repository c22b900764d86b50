package link

import (
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// Keys are what the report can be found by: two reports that share no key have
// nothing by which they could be one incident or come from one root, and are
// never compared. The letter before the colon says what it is.
func (t Traits) Keys() []string {
	var out []string
	out = prefixed(out, "o:", t.Organizations...)
	out = prefixed(out, "o:", t.Stem)
	out = prefixed(out, "h:", t.Site)
	out = append(out, t.copyKeys()...)
	out = prefixed(out, "p:", t.Parties...)
	out = prefixed(out, "p:", t.Vendors...)
	if len(t.Organizations) > 0 {
		out = prefixed(out, "p:", t.Organizations[0]) // as the contractor of others
	}
	out = prefixed(out, "s:", t.Systems...)
	out = append(out, t.dayKeys("d:")...)
	if t.Masked {
		out = append(out, t.dayKeys("m:")...)
	}
	out = append(out, t.regionalKeys()...)
	return append(append(out, t.workKeys()...), t.brandKeys()...)
}

// copyKeys are what copies of its text share: bands of the sketch, with the
// overall figure. Notices written after one pattern share bands by the
// thousand; with another figure none is a copy of the other.
func (t Traits) copyKeys() []string {
	figure := ""
	if len(t.Counts) > 0 {
		figure = strconv.FormatInt(t.Counts[0].Value, 36)
	}
	var out []string
	for _, b := range bands(t.Copy) {
		out = append(out, "t:"+b+":"+figure)
	}
	return out
}

// Lookup are the keys by which to look for reports to compare with: those of
// Keys, but that a day is ground enough only where one of the two hides its
// contractor, so that one that does not looks among those that do ("m:"). The
// keys of copies stand apart: texts of one mould share some of them by the
// thousand, and only those that share most are copies.
func (t Traits) Lookup() (facts, copies []string) {
	for _, k := range t.Keys() {
		switch {
		case strings.HasPrefix(k, "t:"):
			copies = append(copies, k)
		case !strings.HasPrefix(k, "d:") || t.Masked:
			facts = append(facts, k)
		}
	}
	if !t.Masked {
		facts = append(facts, t.dayKeys("m:")...)
	}
	return facts, copies
}

func (t Traits) dayKeys(prefix string) []string {
	var out []string
	for _, d := range t.rootDays() {
		out = prefixed(out, prefix, string(d))
	}
	return out
}

// prefixed adds the words that are not empty.
func prefixed(out []string, prefix string, words ...string) []string {
	for _, w := range words {
		if w != "" {
			out = appendNew(out, prefix+w)
		}
	}
	return out
}

// maxRootDays is how many days of its story a report is found by.
const maxRootDays = 8

// rootDays are the days by which the clients of a contractor that they do not
// name are found: those of the event, and of the contractor's story that they
// repeat. Only of attacks: small accidents happen every day.
func (t Traits) rootDays() []jikenbo.Date {
	if len(t.Types) == 0 || familyOf(t.Types[0]) != attack {
		return nil
	}
	var out []jikenbo.Date
	for _, d := range [...]jikenbo.Date{t.OccurredFrom, t.Discovered} {
		if d.Precision() == 3 {
			out = appendNew(out, d)
		}
	}
	if t.Masked || len(t.Parties) > 0 {
		for _, d := range t.Days[max(0, len(t.Days)-maxRootDays):] {
			out = appendNew(out, d)
		}
	}
	return out
}

// maxWorkKeys is by how many works given out a report is found.
const maxWorkKeys = 4

// workKeys are the works given out with the month in which it was told, and the
// one after: reports told within a month of each other share one.
func (t Traits) workKeys() []string {
	if len(t.Types) == 0 || familyOf(t.Types[0]) != attack || t.Told.Precision() < 2 {
		return nil
	}
	return t.monthly("w:", t.Work[:min(len(t.Work), maxWorkKeys)]...)
}

// regionalKeys are the bare end of its name, by which papers of its region call
// a body, with the month.
func (t Traits) regionalKeys() []string {
	if len(t.Organizations) == 0 || bare(t.Organizations[0]) == "" || t.Told.Precision() < 2 {
		return nil
	}
	return t.monthly("b:", bare(t.Organizations[0]))
}

// monthly are the words with the month in which it was told, and with the one
// after.
func (t Traits) monthly(prefix string, words ...string) []string {
	var out []string
	month := digits(t.Told, 0, 4)*12 + digits(t.Told, 5, 7)
	for _, w := range words {
		out = append(out, prefix+w+":"+strconv.Itoa(month), prefix+w+":"+strconv.Itoa(month+1))
	}
	return out
}
