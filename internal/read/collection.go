package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// join puts items together that are parts of one account: what follows an
// account without an organization or incident of its own.
func (p *page) join(items []*account) []*account {
	var out []*account
	for _, a := range items {
		if k := len(out) - 1; k >= 0 && a.partOf(out[k]) {
			out[k].lastLine, out[k].to = a.lastLine, a.to
			out[k].weigh()
			continue
		}
		out = append(out, a)
	}
	return out
}

// digestLead is the reason for a lead that sums up what is told below.
const digestLead = "digest_lead"

// longLead is how long, in characters, a lead may be that only sums up.
const longLead = 450

// dropLeads marks a digest's lead, which sums up what is told below of at least
// so many organizations, as none.
func (p *page) dropLeads(items []*account, least int) {
	lead := items[0]
	if len(items) < 3 || lead.kind != byHeading || lead.why != "" || lead.length() > longLead {
		return
	}
	told := map[string]bool{}
	for _, n := range p.namesIn(lead.start(), lead.end()) {
		for _, a := range items[1:] {
			if key := p.key(n); a.why == "" && a.org != nil && (a.org.isOwn(key) || strings.Contains(a.org.keys[0], key)) {
				told[a.org.keys[0]] = true
			}
		}
	}
	if len(told) >= least {
		lead.why = digestLead
	}
}

// dropCopies marks word-for-word second copies of an account as none.
func (p *page) dropCopies(items []*account) {
	items = slices.DeleteFunc(slices.Clone(items), func(a *account) bool { return a.why != "" })
	if len(items) < 2 {
		return
	}
	seen := map[string]bool{}
	for _, a := range items {
		body := a.body()
		if jtext.Length(body) > 40 && seen[body] {
			a.why = "copy"
		}
		seen[body] = true
	}
}

// dropHeads marks what is nothing but the page's title, with other items below it, as
// none unless it names whom it is about: what it says is what those tell.
func (p *page) dropHeads(items []*account) {
	for k, a := range items {
		if a.why == "" && k+1 < len(items) && k < titleLines && a.onlyTitle() && (a.org == nil || a.ofOwner()) && a.kind != byChange {
			a.why = digestLead
		}
	}
}

// onlyTitle tells whether all lines of the item are headings or repeat the page's title.
func (a *account) onlyTitle() bool {
	for i := a.firstLine; i < a.lastLine; i++ {
		if a.lines[i].kind != jikenbo.Heading && a.lineText(i) != a.lineText(0) {
			return false
		}
	}
	return true
}
