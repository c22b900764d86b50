// Package read turns a Document into Reports: it cuts the page into accounts
// of single incidents and reads each fact with the words that say it. It is
// the only package that knows how incidents are told. What it knows as words
// stands in the rule files; what has structure (names, counts, dates) is Go
// over jtext's scanners. It is pure: same document, same reports.
package read

import (
	"io/fs"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// Reader reads documents with one set of rules. It is safe for use by many
// goroutines at once.
type Reader struct {
	sentences *rule.Set // matched against sentences
	deeds     *rule.Set // matched against those in which a date asks for a deed
	events    *rule.Set // those of them that speak for an incident
	headings  *rule.Set // kind "section": matched against headings
	names     *rule.Set // matched against the name of an organization
	trades    *rule.Set // matched against what stands beside a name to say what it does
	parties   *rule.Set // matched against sentences in which ◆ stands for a name
	receivers *rule.Set // matched against the noun for whom something is reported to
	counts    *rule.Set // matched against what stands beside a figure, for which ◆ stands
	frames    *rule.Set // matched against what stands beside a word, for which ◆ stands
	items     *rule.Set // matched against a member of a list of data
	tellers   *rule.Set // matched against the noun for who does something
	gate      *gate
	nameIndex *nameIndex
	general   *nameIndex // words.general
	signIndex *signIndex
	selfIndex *rule.Index
	noNames   affixes
	endings   map[string]bool // words.suffixes that name nobody alone
	things    affixes
	bodies    affixes // words.suffixes of two characters and more
	words     words
	leading   prefixes // words.leading
	firsts    prefixes // words.firsts
	generic   prefixes // words.generic
	selfWords prefixes // words.selves
	carriers  prefixes // words.carriers
	behind    followers
	kana      affixes // ひらがなの名
	firms     firms
}

// eventKinds are the kinds of rules that speak for an incident.
var eventKinds = []string{"incident", "type", "leak"}

// WordLists are the word lists that Go code uses; all others must be used by a
// rule.
var WordLists = wordListNames()

// New compiles the rules of fsys. A bad rule is an error that names file and
// line.
func New(fsys fs.FS) (*Reader, error) {
	set, err := rule.Load(fsys, WordLists...)
	if err != nil {
		return nil, err
	}
	if err := CheckValues(set.Rules); err != nil {
		return nil, err
	}
	w, err := loadWords(fsys)
	if err != nil {
		return nil, err
	}
	return &Reader{
		sentences: set.Only(func(r *rule.Rule) bool {
			return r.On == "" && r.Kind != "section" && !isDeed(r)
		}),
		deeds:     set.Only(isDeed),
		events:    set.Only(func(r *rule.Rule) bool { return r.On == "" && slices.Contains(eventKinds, r.Kind) }),
		headings:  set.Only(func(r *rule.Rule) bool { return r.Kind == "section" }),
		names:     set.Only(func(r *rule.Rule) bool { return r.On == "name" }),
		trades:    set.Only(func(r *rule.Rule) bool { return r.On == "trade" }),
		parties:   set.Only(func(r *rule.Rule) bool { return r.On == "party" }),
		receivers: set.Only(func(r *rule.Rule) bool { return r.On == "whom" }),
		counts:    set.Only(func(r *rule.Rule) bool { return r.On == "count" }),
		frames:    set.Only(func(r *rule.Rule) bool { return r.On == "word" }),
		items:     set.Only(func(r *rule.Rule) bool { return r.On == "item" }),
		tellers:   set.Only(func(r *rule.Rule) bool { return r.On == "who" }),
		gate:      newGate(w),
		nameIndex: newNameIndex(w),
		general:   newSuffixIndex(w.general),
		signIndex: newSignIndex(w.signs),
		selfIndex: newSelfIndex(w.selves),
		noNames:   newAffixes(w.begins, w.ends),
		things:    newAffixes(nil, w.things),
		bodies:    newAffixes(nil, longerEndings(w.suffixes)),
		words:     w,
		leading:   newPrefixes(w.leading),
		firsts:    newPrefixes(w.firsts),
		generic:   newPrefixes(w.generic),
		endings:   aloneNobody(w.suffixes),
		selfWords: newPrefixes(w.selves),
		carriers:  newPrefixes(w.carriers),
		kana:      newAffixes(nil, w.kana),
		firms:     newFirms(w),
		behind:    followers{newPrefixes(w.units), newPrefixes(w.parts), newPrefixes(w.behind)},
	}, nil
}

// Reports returns the document's accounts of incidents, in the order of the
// text; none if it tells of none.
func (r *Reader) Reports(d *jikenbo.Document) []*jikenbo.Report {
	reports, _ := r.Read(d)
	return reports
}

// Read returns the accounts of incidents and the stretches that were weighed
// and are none, with the reason.
func (r *Reader) Read(d *jikenbo.Document) ([]*jikenbo.Report, []jikenbo.Skipped) {
	if !r.mayTell(d.Text) {
		return nil, nil
	}
	return told(r.page(d).accounts(), (*account).saysWhat)
}

// told are the reports of accounts, those that say what they should, and what is none.
func told(accounts []*account, says func(*account, *jikenbo.Report) bool) (reports []*jikenbo.Report, skipped []jikenbo.Skipped) {
	for _, a := range accounts {
		if a.why != "" {
			skipped = append(skipped, jikenbo.Skipped{Span: a.span(), Why: a.why})
			continue
		}
		r := a.report()
		if !says(a, r) {
			skipped = append(skipped, jikenbo.Skipped{Span: a.span(), Why: noIncident})
			continue
		}
		reports = append(reports, r)
	}
	return reports, skipped
}

// mayTell tells whether a text is worth reading.
func (r *Reader) mayTell(text string) bool {
	pass, fold := r.gate.passes(text, r.saysWhatHappened)
	if fold {
		pass, fold = r.gate.passes(jtext.Fold(text).Folded, r.saysWhatHappened)
	}
	return pass || fold
}

// saysWhatHappened tells whether rules that speak for an incident match a part of a
// text, as many as an account needs.
func (r *Reader) saysWhatHappened(text string) bool {
	folded := jtext.Fold(text)
	var ranges []rule.Range
	for _, s := range jtext.Sentences(folded.Folded) {
		ranges = append(ranges, rule.Range{Start: s.Start, End: s.End})
	}
	weight, counted := 0, map[*rule.Rule]bool{}
	for _, h := range r.events.Find(folded.Lower, ranges) {
		if !counted[h.Rule] && (h.Rule.Kind != "type" || h.Rule.Weight > hintWeight) {
			counted[h.Rule] = true
			weight += h.Rule.Weight
		}
	}
	return weight >= enough
}
