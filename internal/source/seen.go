package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/jikenbo/jikenbo"
)

// dates of a page: what it tells machines first, then <time>, then the lines
// that readers see.
func dates(h *head, d data, root, body *node, p *page) (published, modified jikenbo.Date) {
	published = firstOf(firstDate(h.meta, publishedMeta), d.published)
	modified = firstOf(firstDate(h.meta, modifiedMeta), d.modified)
	if published == "" {
		published = timeElement(body, "datepublished", "published", "pubdate", "entrydate", "postdate", "date")
	}
	if modified == "" {
		modified = timeElement(body, "datemodified", "updated", "modified")
	}
	if published == "" || modified == "" {
		seen, changed := visible(p, 6)
		if seen == "" && changed == "" {
			restore(root)
			whole := newPage(nil)
			whole.line(h.title, jikenbo.Frame)
			whole.body(root)
			seen, changed = visible(whole, 3) // further below are the lists of the frame
		}
		published, modified = firstOf(published, seen), firstOf(modified, changed)
	}
	return published, modified
}

func firstOf(dates ...jikenbo.Date) jikenbo.Date {
	for _, d := range dates {
		if d != "" {
			return d
		}
	}
	return ""
}

// timeElement is the day of a <time> that its names call so. One in running
// text tells when something happened, not when the page was made.
func timeElement(body *node, wanted ...string) jikenbo.Date {
	var date jikenbo.Date
	body.find(func(n *node) bool {
		if n.drop || n.tag != atom.Time || !hasName(n, wanted...) && !slices.Contains(wanted, strings.ToLower(n.attr("itemprop"))) && !n.has("pubdate") {
			return false
		}
		date = firstOf(dateOf(n.attr("datetime")), dateOf(n.words()))
		return date != ""
	})
	return date
}

// A bare verb is a label only where it stands alone: a headline may end with 公開.
var (
	publishedLabel = regexp.MustCompile(`(?:掲載|公開|発表|公表|投稿|作成|登録|配信|発行|報道|提供|発信)(?:年月)?(?:(?:日|日時)[:\s]*|:\s*)$|(?:^|[^\p{L}])(?:掲載|公開|発表|公表|投稿|作成|登録|配信|発行|報道|提供|発信)[:\s]*$|日付[:\s]*$|(?i:posted on|published|date)[:\s]*$`)
	modifiedLabel  = regexp.MustCompile(`(?:更新|改訂|修正|変更)(?:年月)?(?:(?:日|日時)[:\s]*|:\s*)$|(?:^|[^\p{L}])(?:最終)?(?:更新|改訂|修正|変更)[:\s]*$|(?i:updated?|modified)[:\s]*$`)
)

// visible reads the dates of lines that are no more than a date, with or
// without a label. Only near the heading, and only if there is no second one,
// is a date without a label the page's, no more than so many lines below it: lists of
// news have many.
func visible(p *page, below int) (published, modified jikenbo.Date) {
	var bare []jikenbo.Date
	top := p.headline()
	for i, b := range p.blocks {
		line := string(p.text[b.Span.Start:b.Span.End])
		if b.Kind == jikenbo.Frame || len(line) > 150 || utf8.RuneCountInString(line) > 50 {
			continue
		}
		for _, said := range dated(line) {
			switch near := i-top <= below && top-i <= 4; {
			case !near && (said.after || b.Kind == jikenbo.Row): // of something told on the page
			case modifiedLabel.MatchString(said.label):
				modified = firstOf(modified, said.date)
			case publishedLabel.MatchString(said.label):
				published = firstOf(published, said.date)
			case said.alone && near && b.Kind != jikenbo.Row && (len(bare) == 0 || bare[0] != said.date):
				bare = append(bare, said.date)
			}
		}
	}
	if len(bare) == 1 {
		published = firstOf(published, bare[0])
	}
	return published, modified
}

// headline is the number of the line that bears the words of the title, or the
// first line.
func (p *page) headline() int {
	title := ""
	for i, line := range p.lines() {
		switch p.blocks[i].Kind {
		case jikenbo.Frame:
			title = or(title, bare(line))
		case jikenbo.Heading:
			if sameHeadline(bare(line), title) {
				return i
			}
		}
	}
	return 0
}

type saidDate struct {
	label string
	date  jikenbo.Date
	alone bool // nothing else stands on the line
	after bool // the label stands behind the date
}

// dateTail is what may follow a date that stands alone; some pages write the
// label there.
var dateTail = regexp.MustCompile(`^日?[\s(]*(?:[月火水木金土日](?:曜日?)?)?[)\s]*(?:\d{1,2}[:時]\d{2}(?:[:分]\d{0,2}秒?)?)?\s*(更新|公開日?|掲載|発表|配信|公表|(?i:last ?update|update))?付?[\s\])>】〕]*$`)

// brackets may stand around a date.
const brackets = " []()<>【】〔〕■●・"

// dated splits a line into its dates, each with the words before it.
func dated(line string) []saidDate {
	rest := halfWidth(line)
	var said []saidDate
	for len(said) < 4 {
		date, start, end := findDay(rest)
		if date == "" {
			break
		}
		d := saidDate{label: strings.Trim(rest[:start], brackets), date: date}
		rest = rest[end:]
		if tail := dateTail.FindStringSubmatch(rest); tail != nil {
			d.alone, d.after = d.label == "" && tail[1] == "", d.label == "" && tail[1] != ""
			d.label += tail[1]
		}
		said = append(said, d)
	}
	return said
}
