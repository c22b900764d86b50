package link_test

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/link"
)

// A report is noted in one line, of an organization, a type and facts:
//
//	府中市 | mail_cc | occ 2023-05-09 | count 108 people | disclosed 2023-05-12
//
// Facts are occ (one day, or two with .. between them), found, disclosed, told,
// count N UNIT (N alone exact, ~N about), alias, site, system, party, vendor, work,
// masked (with or without its letters), seq, no, doc, title, cites (a date or a
// title), text, and mention. As d is given, the words stand in the text of an
// account, so that Of reads them.
func note(t testing.TB, id, line string) link.Traits {
	t.Helper()
	parts := strings.Split(line, "|")
	r := &jikenbo.Report{Depth: jikenbo.DepthAccount}
	d := &jikenbo.Document{}
	if name := strings.TrimSpace(parts[0]); name != "" {
		r.Organization = said(name)
	}
	n := noted{report: r, document: d, name: "doc-" + id}
	for _, p := range parts[1:] {
		word, rest, _ := strings.Cut(strings.TrimSpace(p), " ")
		if err := n.add(word, rest); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
	}
	d.Text = n.text
	r.Span = jikenbo.Span{End: len(d.Text)}
	return link.Of(id, n.name, d, r)
}

// noted is a report that is being noted.
type noted struct {
	report   *jikenbo.Report
	document *jikenbo.Document
	name     string
	text     string
}

func said[T any](v T) jikenbo.Fact[T] {
	return jikenbo.Fact[T]{Value: v, Evidence: []jikenbo.Span{{}}}
}

func (n *noted) add(word, rest string) error {
	r := n.report
	date := jikenbo.Date(rest)
	switch word {
	case "occ":
		from, to, ok := strings.Cut(rest, "..")
		if !ok {
			to = from
		}
		r.OccurredFrom, r.OccurredTo = said(jikenbo.Date(from)), said(jikenbo.Date(to))
	case "found":
		r.Discovered = said(date)
	case "disclosed":
		r.Disclosed = said(date)
	case "told":
		n.document.Published = date
	case "count":
		return n.count(rest)
	case "alias":
		r.Aliases = append(r.Aliases, said(rest))
	case "site":
		r.Site = said(rest)
	case "system":
		r.Systems = append(r.Systems, said(rest))
	case "party", "vendor", "affiliate":
		role := map[string]jikenbo.Role{"party": jikenbo.RoleContractor, "vendor": jikenbo.RoleVendor, "affiliate": jikenbo.RoleAffiliate}[word]
		r.Through = append(r.Through, jikenbo.Party{Name: said(rest), Role: said(role)})
	case "masked":
		r.Through = append(r.Through, jikenbo.Party{Role: said(jikenbo.RoleContractor)})
		n.say("委託先の" + rest + "から連絡を受けました。")
	case "work":
		n.say(rest + "業務を委託しています。")
	case "seq":
		r.Sequence = said(jikenbo.Sequence(rest))
	case "no":
		r.Number = said(rest)
	case "doc":
		n.name = rest
	case "title":
		n.text = rest + "\n" + n.text
	case "cites":
		if date.Precision() == 3 && len(rest) == 10 {
			n.say(rest + "に公表しました件の続きです。")
		} else {
			n.say("『" + rest + "』にてお知らせしたとおりです。")
		}
	case "text":
		n.say(rest)
	case "mention":
		r.Depth = jikenbo.DepthMention
	default:
		if !jikenbo.Types.Has(word) {
			return fmt.Errorf("no such fact: %q", word)
		}
		r.Types = append(r.Types, said(jikenbo.Type(word)))
	}
	return nil
}

func (n *noted) say(words string) {
	if n.text == "" {
		n.text = "お知らせします。\n"
	}
	n.text += words + "\n"
}

func (n *noted) count(rest string) error {
	number, unit, _ := strings.Cut(rest, " ")
	c := jikenbo.Count{Unit: jikenbo.Unit(cmp.Or(unit, "people")), Qualifier: jikenbo.QualifierExact}
	if about, ok := strings.CutPrefix(number, "~"); ok {
		number, c.Qualifier = about, jikenbo.QualifierAbout
	}
	v, err := strconv.ParseInt(number, 10, 64)
	c.Value = v
	n.report.Counts = append(n.report.Counts, c)
	return err
}

// casesOf compares all reports that share a key, puts them together, and names
// each case by its first report.
func casesOf(all []link.Traits) []link.Case {
	byID := map[string]link.Traits{}
	for _, t := range all {
		byID[t.ID] = t
	}
	var cases []link.Case
	for _, g := range link.Group(idsOf(all), pairsOf(all), nil) {
		c := link.Case{Number: g[0]}
		for _, id := range g {
			c.Reports = append(c.Reports, byID[id])
		}
		cases = append(cases, c)
	}
	return cases
}

// pairsOf compares the reports that share a key.
func pairsOf(all []link.Traits) []link.Pair {
	var pairs []link.Pair
	for i, a := range all {
		for _, b := range all[i+1:] {
			if slices.ContainsFunc(a.Keys(), func(k string) bool { return slices.Contains(b.Keys(), k) }) {
				pairs = append(pairs, link.Pair{A: a.ID, B: b.ID, Verdict: link.Compare(a, b)})
			}
		}
	}
	return pairs
}

func idsOf(all []link.Traits) []string {
	var ids []string
	for _, t := range all {
		ids = append(ids, t.ID)
	}
	return ids
}
