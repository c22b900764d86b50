package read

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// nameInCell is what the head of a column of bodies speaks for a name in it.
const nameInCell = 6.0

// whoHead matches the head of the column that tells whom each row of a list of
// cases is about.
var whoHead = regexp.MustCompile(`^(会社|社|企業|組織|団体|事業者|法人|自治体|病院|大学|店舗?|サイト|サービス|学校|施設|医療機関|機関|(発表|公表|発生|運営|被害|対象|漏洩|漏えい)(元|者|主体|会社|企業|組織|団体|事業者|校|機関))名?称?(?:[・/、]|等|$|\()`)

// cellName is the name in the cell of a row that its column, or its own label,
// says to be whom the row is about, or the line of a name that heads an item.
func (a *account) cellName() (mention, bool) {
	if l := a.lines[a.firstLine]; a.kind == byItem && a.isBodyLine(a.firstLine) && a.isPlainName(a.lineText(a.firstLine)) && !a.tells(a.firstLine) {
		return a.mentionOf(name{l.Start, l.End, byHeadline}), true
	}
	if a.kind != byRow && a.flat.row(a.firstLine) == 0 && a.headRow(a.firstLine) < 0 {
		return mention{}, false
	}
	start, end, ok := a.whoCell(a.firstLine)
	if !ok {
		return mention{}, false
	}
	for _, n := range a.namesIn(start, end) {
		if n.kind == byLegalForm {
			return a.mentionOf(n), true
		}
	}
	words := a.folded(start, end)
	if at := strings.IndexByte(words, '('); at > 0 {
		words = words[:at]
	}
	words = jtext.TrimSpace(words)
	if at := strings.Index(words, "「"); at > 0 && strings.HasSuffix(words, "」") && len(a.namesIn(start, start+at)) == 0 {
		words = words[at+len("「") : len(words)-len("」")] // what it is, and its name: 電子書籍「…」
	}
	if n := utf8.RuneCountInString(words); n < 2 || n > maxCellName || jtext.ContainsAny(words, "、。:") {
		return mention{}, false
	}
	start += strings.Index(a.folded(start, end), words)
	return a.mentionOf(name{start, start + len(words), byHeadline}), true
}

// hasOwnCell tells whether the cell that says whom a row is about names a body of its
// own, no office of whom the head of the list names.
func (a *account) hasOwnCell(head *account) bool {
	m, ok := a.cellName()
	return ok && a.org != nil && a.org.isOwn(m.key) && len(a.namesIn(m.start, m.end)) > 0 && !head.org.isOwn(m.key) && !officeOf.MatchString(m.text)
}

// officeOf matches the names of parts of a body.
var officeOf = rule.MustPattern(`(課|係|室|班|部|局|支所|出張所|担当|窓口|グループ)$`)

// maxCellName is how many characters a name in a cell may have.
const maxCellName = 30

func (a *account) mentionOf(n name) mention {
	text := a.folded(n.start, n.end)
	return mention{name: n, text: text, key: a.keyOf(text), weight: nameInCell}
}

// whoCell is the cell of line i below, or behind, such a head.
func (p *page) whoCell(i int) (start, end int, ok bool) {
	if n, ok := p.flatColumn(i, whoHead); ok {
		return p.lines[n].Start, p.lines[n].End, true
	}
	cells := p.cellsOf(i)
	for _, c := range cells {
		words := p.folded(c[0], c[1])
		if at := strings.Index(words, ": "); at > 0 && whoHead.MatchString(words[:at]) {
			return c[0] + at + len(": "), c[1], true
		}
	}
	for k, c := range cells {
		if head, ok := p.headCell(i, k); ok && whoHead.MatchString(p.folded(head[0], head[1])) {
			return c[0], c[1], c[0] < c[1]
		}
	}
	return 0, 0, false
}

// tellRows takes the rows of a list whose title or head says what happened for cases,
// each of the body that its cell names.
func (p *page) tellRows(items []*account) {
	whole := p.isListing() && p.tellsTitle()
	for _, a := range items {
		if _, ok := a.cellName(); (ok || a.isShortItem()) && (whole || p.headTells(a.firstLine)) && a.why == noIncident && a.isCase() && a.org != nil {
			a.why = ""
		}
	}
}

// isShortItem tells whether the item is one line of a list, and no sentence.
func (a *account) isShortItem() bool {
	return (a.kind == byItem || a.kind == byNumber) && a.firstLine+1 == a.lastLine && !a.endsSentence(a.firstLine)
}

// tellsTitle tells whether the first lines of the page say that something
// happened, and not that something is done against it.
func (p *page) tellsTitle() bool {
	for i := 0; i < len(p.lines) && i < titleLines; i++ {
		if p.tells(i) {
			return !againstLeaks.MatchString(p.lineText(i))
		}
	}
	return false
}

// againstLeaks is what is done, sold or taught against leaks.
var againstLeaks = cue("leak_guarded_against")
