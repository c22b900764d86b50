package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/jikenbo/jikenbo"
)

var (
	copyright = regexp.MustCompile(`(?i)©|\(c\)|copyright|all rights reserved`)
	address   = regexp.MustCompile(`〒\s?\d{3}|^郵便番号|^(?:所在地|住所|本社)`)
	ownerName = regexp.MustCompile(`^(?:(?:株式|有限|合同)会社|[^\s、。]+法人)[^\s、。]{2,20}$|^[^\s、。]{2,20}(?:(?:株式|有限|合同)会社|市役所|区役所|役場|[都道府県]庁|大学|学校|高校|学園|学院|幼稚園|保育園|病院|医院|クリニック|協会|組合|連盟|機構|銀行|金庫|商工会議所|教育委員会)$`)
	itsSite   = regexp.MustCompile(`(?:公式)?(?:ホームページ|(?:ウェブ|Web|WEB)?サイト)$`) // behind the name of who runs it
)

// readFrame takes from the frame of a page who runs it: the lines with the
// copyright and the postal address, the name right above the address, and a
// name that stands alone.
func readFrame(root *node) []string {
	p := newPage(nil)
	root.walk(func(n *node) bool {
		if n.element && tellsOwner(n) {
			p.body(n)
			return false
		}
		return true
	})
	var said []string
	lines, linked := p.lines(), map[int]bool{}
	for _, l := range p.seen() {
		linked[l.Span.Start] = true
	}
	for i, line := range lines {
		switch n := utf8.RuneCountInString(line); {
		case n > 200:
		case copyright.MatchString(line), ownerName.MatchString(line) && !linked[p.blocks[i].Span.Start]:
			said = append(said, line)
		case address.MatchString(halfWidth(line)):
			if i > 0 && utf8.RuneCountInString(lines[i-1]) <= 30 {
				said = append(said, lines[i-1])
			}
			said = append(said, line)
		}
	}
	return unique(said)
}

// readMasthead takes the name that heads the page or its menu, alone on its line, of a body
// that its form tells: many sites name themselves there only.
func readMasthead(root *node) string {
	name := ""
	root.walk(func(n *node) bool {
		if name != "" || n.tag == atom.Main || n.tag == atom.Article {
			return false
		}
		if !n.element || n.tag != atom.Header && n.tag != atom.Nav && n.attr("role") != "banner" && !hasNameOf(n, mastheads) {
			return true
		}
		p := newPage(nil)
		p.body(n)
		for _, line := range p.lines() {
			first, _, _ := strings.Cut(line, " ")
			if first = itsSite.ReplaceAllString(first, ""); name == "" && ownerName.MatchString(first) {
				name = first
			}
		}
		return false
	})
	return name
}

// mastheads are classes and ids of what heads a page.
var mastheads = words("header masthead site-header siteheader global-header globalheader logo site-title site-name")

// ownFrame marks the copyright line that ends the text of an old page, where it
// stands in no element of its own, and gives it.
func (p *page) ownFrame() []string {
	var said []string
	lines := p.lines()
	for i := max(1, len(lines)-3); i < len(lines); i++ {
		if utf8.RuneCountInString(lines[i]) <= 100 && copyright.MatchString(lines[i]) {
			p.blocks[i].Kind, p.blocks[i].Level = jikenbo.Frame, 0
			said = append(said, lines[i])
		}
	}
	return said
}

// tellsOwner tells the elements that speak of who runs the page.
func tellsOwner(n *node) bool {
	if n.tag == atom.Footer || n.tag == atom.Address || n.attr("role") == "contentinfo" {
		return true
	}
	for _, w := range nameWords(n) {
		if w == "footer" || w == "copyright" || w == "copy" {
			return true
		}
	}
	return false
}

// unique is the first lines, each once. More than six are no owner's name and
// address but a list of branches.
func unique(lines []string) []string {
	var kept []string
	for _, l := range lines {
		if !slices.Contains(kept, l) && len(kept) < 6 {
			kept = append(kept, l)
		}
	}
	return kept
}

// The holder of the copyright stands behind the sign and the years.
var (
	afterSign   = regexp.MustCompile(`(?i)(?:©|\(c\)|copyright)[\s©,.:]*(?:\(c\))?[\s©,.:]*(?:(?:19|20)\d\d(?:\s?[-–~〜,]\s?(?:(?:19|20)?\d\d|present)?)*)?[\s,.:]*(?:by\s)?(.*)`)
	abbreviated = regexp.MustCompile(`(?i)(?:inc|ltd|co|corp)\.$`)
	holderEnd   = regexp.MustCompile(`(?i)\s*(?:,?\s?(?:(?:19|20)\d\d[^\pL]*)?all\s?rights?.*|designed by.*|powered by.*|no reproduction.*|無断.*|\s[|｜].*|[.,]?\s*(?:19|20)\d\d.*)$`)
)

// webAddress is a host, which tells where a page is and not whose.
var webAddress = regexp.MustCompile(`^(?i:www\.|https?://)\S+$`)

// holder is who runs the page as its frame has it: whose copyright it is, or a
// name that stands there in Japanese.
func holder(frame []string) string {
	name := ""
	for _, line := range frame {
		switch {
		case ownerName.MatchString(line) && isASCII(name):
			return line
		case name == "":
			name = copyrightName(line)
		}
	}
	return name
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// copyrightName is the name in a copyright line, empty if there is none.
func copyrightName(line string) string {
	m := afterSign.FindStringSubmatch(strings.ReplaceAll(line, "\u00a0", " "))
	if m == nil {
		return ""
	}
	name := strings.Trim(holderEnd.ReplaceAllString(m[1], ""), " ,:|-　")
	if bare, ok := strings.CutSuffix(name, "."); ok && !abbreviated.MatchString(name) {
		name = bare
	}
	if n := utf8.RuneCountInString(name); n < 2 || n > 60 || webAddress.MatchString(name) {
		return ""
	}
	return name
}
