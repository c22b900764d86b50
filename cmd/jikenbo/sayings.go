package main

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
)

// fieldLabels are the Japanese names of a case's fields.
var fieldLabels = map[string]string{
	"organization": "組織", "site": "サイト", "aliases": "別の呼び名", "sector": "業種", "through": "委託先など", "types": "種類",
	"leak": "漏えい", "count": "件数", "data": "情報", "occurred_from": "発生", "occurred_to": "終わり", "discovered": "発覚",
	"disclosed": "公表", "discovered_by": "発見者", "reported_to": "報告先", "harm": "二次被害", "systems": "システム",
	"responses": "対応", "prevention": "再発防止",
}

func fieldLabel(name string) string { return fieldLabels[name] }

// ownDay tells whether a later notice only says its own day, which stands beside
// it.
func ownDay(f jikenbo.Field, v jikenbo.Saying) bool {
	return f.Name == "disclosed" && v.Value == string(v.On)
}

// folded are sayings of which each value stands once.
func folded(list []jikenbo.Saying) []jikenbo.Saying {
	var out []jikenbo.Saying
	for _, s := range list {
		if !slices.ContainsFunc(out, func(o jikenbo.Saying) bool { return valueWords(o) == valueWords(s) }) {
			out = append(out, s)
		}
	}
	return out
}

// otherWord says how a value that does not hold stands to the one that does.
func otherWord(f jikenbo.Field, v jikenbo.Saying) string {
	holds := f.Values[0]
	switch {
	case f.Conflict && !book.Agree(holds, v):
		return "食い違い"
	case v.On < holds.On:
		return "以前"
	}
	return "ほかに"
}

// said is a value with its words and all who say it.
func (c *caseSheet) said(v jikenbo.Saying, others []jikenbo.Saying) string {
	cited := c.cited[v.Report]
	for _, o := range others {
		if at := c.cited[o.Report]; valueWords(o) == valueWords(v) && !strings.Contains(cited, at) {
			cited += at
		}
	}
	return valueWords(v) + "  " + quoteWords(v) + " " + cited
}

func valueWords(v jikenbo.Saying) string {
	switch {
	case v.Figure != nil && v.Figure.Status == jikenbo.StatusConfirmed:
		return figureWords(v.Figure)
	case v.Figure != nil:
		return figureWords(v.Figure) + "(" + jikenbo.Statuses.Japanese(string(v.Figure.Status)) + ")"
	case v.Value == "":
		return v.Label + "(名前の記載なし)"
	case v.Role != "":
		return clean(v.Value) + "(" + v.Label + ")"
	case v.Label != "":
		return v.Label
	}
	return clean(v.Value)
}

// quoteColumns is how much of a quote is shown; JSON has all of it.
const quoteColumns = 60

func quoteWords(v jikenbo.Saying) string {
	words := ""
	for _, e := range v.Evidence {
		words += "「" + clip(clean(e.Exact), quoteColumns) + "」"
	}
	return words
}

func wordsOf(list []jikenbo.Saying) string {
	var words []string
	for _, s := range list {
		words = append(words, valueWords(s))
	}
	return strings.Join(words, "、")
}
