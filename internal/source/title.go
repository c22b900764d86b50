package source

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// separators part a page's title from the name of its site, the surest first.
var separators = []string{" | ", "｜", " ｜ ", " - ", " – ", " — ", "|", " » ", " « ", " :: ", " / ", "／", " : ", "：", ": "}

// cleanTitle takes the name of the site off a page title: 「漏えいについて｜架空市」.
func cleanTitle(title, site string) string {
	title = collapse(title)
	for _, sep := range separators {
		if i := strings.LastIndex(title, sep); i > 0 && sameSite(title[i+len(sep):], site) {
			return strings.TrimSpace(title[:i])
		}
		if head, rest, ok := strings.Cut(title, sep); ok && rest != "" && sameSite(head, site) {
			return strings.TrimSpace(rest)
		}
	}
	return title
}

// splitTitle parts a title whose first or last part is a heading of the page:
// the rest is the site, and of several parts the farthest is its name.
func (p *page) splitTitle(title string) (headline, site string) {
	headings := p.headings()
	has := func(words string) bool { return hasHeading(headings, bare(words)) }
	for _, sep := range separators {
		first, rest, _ := strings.Cut(title, sep)
		i := max(0, strings.LastIndex(title, sep))
		switch last := strings.TrimPrefix(title[i:], sep); {
		case i == 0:
		case has(first):
			return collapse(first), short(siteOf(rest))
		case has(title[:i]):
			return collapse(title[:i]), short(last)
		case has(rest):
			return collapse(rest), short(first)
		case has(last):
			return collapse(last), short(first)
		}
	}
	return "", ""
}

// siteOf is the part of a title's rest that names the site: the farthest, unless that
// advertises and one before it does not: みほん歯科 | 港町の歯医者.
func siteOf(rest string) string {
	parts := []string{rest}
	for _, sep := range separators {
		if parts = strings.Split(rest, sep); len(parts) > 1 {
			break
		}
	}
	for i := len(parts) - 1; i >= 0 && !category.MatchString(collapse(parts[i])); i-- {
		if !advertises.MatchString(collapse(parts[i])) {
			return parts[i]
		}
	}
	return parts[len(parts)-1]
}

var (
	// advertises matches what a site says it is, or where.
	advertises = regexp.MustCompile(`なら|[、。!！]|の[\p{Han}\p{Katakana}・]{1,10}(?:者|店|院|会社|情報|通販|サイト|専門|宿|ホテル|旅館|教室|塾|屋|工場|サービス|士)$|(?:専門店?|販売|製造|開発|ソフト|ツアー|メーカー|予約)$`)
	// category matches the part of a site in which a page stands.
	category = regexp.MustCompile(`^(?i:news|topics|info|information|release|press|blog|ブログ|ニュース|トピックス|新着.*|お知らせ.*|プレスリリース|インフォメーション|ご案内|.*一覧|.*情報)$`)
	// official is what marks a site as the one of whom it names.
	official = regexp.MustCompile(`[【\[(（〔<＜]公式[^】\])）〕>＞]{0,8}[】\])）〕>＞]|[ 　]?公式(?:ホームページ|HP|(?:ウェブ|Web|WEB)?サイト)$`)
)

// hasHeading tells whether words are one of the headings, all of it or nearly.
func hasHeading(headings []string, words string) bool {
	for _, h := range headings {
		if sameHeadline(h, words) && len(h)*4 <= len(words)*5 && len(words)*4 <= len(h)*5 {
			return true
		}
	}
	return false
}

// headings are the bare words of the first headings, those of several lines
// whole.
func (p *page) headings() []string {
	var all []string
	for i, b := range p.blocks {
		words := ""
		if b.Kind == jikenbo.Heading {
			words = bare(string(p.text[b.Span.Start:b.Span.End]))
		}
		switch {
		case words == "":
		case b.Level == p.blocks[max(0, i-1)].Level && len(all) > 0 && len(all[len(all)-1]) < maxName:
			all[len(all)-1] += words
		case len(all) < 100:
			all = append(all, words)
		}
	}
	return all
}

// sameHeadline compares bare words: a heading may be a little shorter or longer
// than the title says it.
func sameHeadline(heading, title string) bool {
	return utf8.RuneCountInString(heading) >= 5 && (strings.Contains(title, heading) || title != "" && strings.Contains(heading, title))
}

// sameSite tells whether part of a title is the site's name, be it longer
// (架空市公式ホームページ) or shorter than the frame has it.
func sameSite(part, site string) bool {
	part, site = bare(part), bare(site)
	return part != "" && site != "" && (strings.Contains(part, site) || strings.Contains(site, part))
}

// short is a name, or nothing if it is too long to be one.
func short(name string) string {
	name = collapse(official.ReplaceAllString(name, ""))
	if utf8.RuneCountInString(name) > 40 {
		return ""
	}
	return name
}

// bare is s for comparing: half width, lower case, without marks.
func bare(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(halfWidth(s), func(r rune) bool {
		return strings.ContainsRune(" ・-_.,'()「」【】", r)
	}), ""))
}
