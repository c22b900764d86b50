package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

var (
	// bareNumber is a number that stands alone in its line, above a record.
	bareNumber = rule.MustPattern(`^[【(\[<〈《■●◆○]{0,2}(no\.?|No\.?|NO\.?|\p{Han}{0,4}番号:?|事案|事例|案件|ケース|その|第|#)? ?([①-⑳]|([0-9]{1,4}-)?[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[A-Z])(件目|番|号)?[】)\]>〉》.、:]{0,2}$`)
	// recordStart is the first field of a record of an incident.
	recordStart = rule.MustPattern(`^[【(\[<■●◆○・]?(発生|判明|発覚|発見|覚知|件名|事案|事件|事故|事象|日時|年月日|概要|区分|種別|分類|部署|所属|所管|担当|対象|施設|場所)[^。、]{0,12}( |:|\||】|\]|>|\))`)
)

// records are the lines with a bare number below which a record of an incident
// begins, field by field: (1), 発生日 5月7日, 件名 通知の誤送付. Not each of them needs to
// be one of data: fees reckoned wrongly are told of in the same sheet.
func (p *page) records() []int {
	forms := map[string][]int{}
	var order []string
	for i := 0; i+1 < len(p.lines); i++ {
		l := p.lines[i]
		words := p.folded(l.Start, l.End)
		if len(words) > 30 || !bareNumber.MatchString(words) || !p.matches(recordStart, p.lines[i+1].Start, p.lines[i+1].End) {
			continue
		}
		form := digitRuns(strings.Map(plainNumeral, words))
		if forms[form] == nil {
			order = append(order, form)
		}
		forms[form] = append(forms[form], i)
	}
	for _, form := range order {
		if p.areRecords(forms[form]) {
			return forms[form]
		}
	}
	return nil
}

// areRecords tells whether below two or more of the lines an incident with a day
// is told, and not of one day only.
func (p *page) areRecords(heads []int) bool {
	telling := 0
	days := map[string]bool{}
	p.stretches(heads, func(from, to int) {
		if len(p.datesIn(p.lines[from].Start, p.lines[to-1].End)) > 0 {
			days[p.firstDay(from, to)] = true
			if p.telling(from, to) {
				telling++
			}
		}
	})
	return telling > 1 && telling*2 >= len(heads) && len(days) > 1
}

// fieldRecords are the lines at which the records of a list begin that are told field by
// field, without a number: those of the label that comes first among the labels that
// come most often.
func (p *page) fieldRecords() []int {
	fields := map[string][]int{}
	var order []string
	for i := range p.lines {
		if label := p.fieldAt(i); label != "" {
			if fields[label] == nil {
				order = append(order, label)
			}
			fields[label] = append(fields[label], i)
		}
	}
	best := 1
	var starts []int
	for _, label := range order {
		if lines := fields[label]; len(lines) > best {
			starts, best = lines, len(lines)
		}
	}
	if !p.isListing() || !p.areRecords(starts) {
		return nil
	}
	return append(starts, p.endOfCases(starts))
}
