package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// belowItems are the document's own headings behind the last of items that begin with
// none: what stands there, as a story told at length, is no part of the item above.
func (p *page) belowItems(starts []int) (lines []int) {
	if len(starts) == 0 || p.lines[slices.Min(starts)].kind == jikenbo.Heading {
		return nil
	}
	last := 0
	for _, i := range starts {
		if p.lines[i].kind != jikenbo.Heading {
			last = max(last, i)
		}
	}
	for i := slices.Min(starts); i < len(p.lines); i++ {
		switch l := p.lines[i]; {
		case l.kind != jikenbo.Heading, l.opens != "", slices.Contains(starts, i):
		case i < last:
			return nil // the items have headings inside
		default:
			lines = append(lines, i)
		}
	}
	return lines
}

// shortForms are the ends of names as headings shorten them.
var shortForms = strings.NewReplacer("短期大学", "短大", "大学校", "大", "大学", "大", "高等学校", "高", "高校", "高", "中学校", "中", "小学校", "小",
	"信用金庫", "信金", "信用組合", "信組", "農業協同組合", "農協", "生活協同組合", "生協", "教育委員会", "教委", "株式会社", "")

// namedShort is the organization of another item whose name the heading of this one, which
// names nobody, says in short: くわしく: 碧山女子大.
func (a *account) namedShort(items []*account) *organization {
	head := a.lineText(a.firstLine)
	if !a.lines[a.firstLine].accent {
		return nil
	}
	for _, b := range items {
		if b == a || b.org == nil || b.why != "" {
			continue
		}
		short := shortForms.Replace(b.org.name)
		if len(short) >= len("碧山大") && short != b.org.name && strings.Contains(head, short) && (a.org == nil || a.org.name == short || !a.isByForm()) {
			return b.org
		}
	}
	return nil
}

// isByForm tells whether the organization is a name with a form, and no word of a heading.
func (a *account) isByForm() bool {
	return slices.ContainsFunc(a.firstNames(), func(n name) bool { return a.org.isOwn(a.key(n)) })
}
