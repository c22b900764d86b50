package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// dropBystanders takes out the mentions of those who only tell what befell others: a
// paper that reports it, an office or a society that warns of it.
func (a *account) dropBystanders(all []mention) []mention {
	apart := map[string]bool{}
	for _, m := range all {
		before, after := a.inPlace(m)
		i := a.sentenceAt(m.start)
		apart[m.key] = apart[m.key] || a.may(reportsNews, i) && reportsNews.MatchString(after) || a.may(passesOn, i) && medium.MatchString(before+m.text) && passesOn.MatchString(after) || a.onlyWarns(m, after) || surveyors.MatchString(m.text) && surveyed.MatchString(after) || a.isAuthor(m) || a.publishes(m)
	}
	return slices.DeleteFunc(all, func(m mention) bool { return apart[m.key] })
}

// onlyWarns tells whether the body of a mention warns, as offices and societies do, of
// what was not done in its own name and did not happen to it.
func (a *account) onlyWarns(m mention, after string) bool {
	return warners.MatchString(m.text) && warning.MatchString(after) && !ownTrouble.MatchString(after) && !a.matches(inOwnName, a.start(), a.end())
}

// publishes tells whether a mention is of a paper or station that runs the page and of
// which the text says nothing.
func (a *account) publishes(m mention) bool {
	if !publisher.MatchString(m.text) || a.speaksOfItself() {
		return false
	}
	name := m.text
	if site := jtext.Fold(a.doc.SiteName).Folded; strings.Contains(site, name) {
		name = site
	}
	return !slices.ContainsFunc(a.lines, func(l line) bool {
		return l.kind != jikenbo.Frame && !imprint.MatchString(strings.Replace(a.folded(l.Start, l.End), name, "", 1)) && a.namesInText(l, name)
	})
}

// imprint is what stands beside a paper's name in a line that says no more than who
// printed it and when: みほん新聞NEXT, (みほん日報 2021年5月3日 朝刊).
var imprint = rule.MustPattern(`^[ 【(\[©/・、-]*(\(c\)|配信|社|電子版|デジタル|オンライン|プラス|ニュース|朝刊|夕刊|地方版|提供|[A-Za-z+.]{1,10}|[0-9年月日時分:./ ]|\([月火水木金土日]\)|[ 】)\]©/・-])*$`)

// publisher ends in what papers and stations are called.
var publisher = rule.MustPattern(`(新聞社?|通信社?|放送|テレビ|タイムズ|ニュース|ジャーナル|オンライン)$`)

// isAuthor tells whether a mention stands alone close below the word for who wrote or answers.
func (a *account) isAuthor(m mention) bool {
	at := a.sentences[a.sentenceAt(m.start)].line
	if a.lineText(at) != m.text {
		return false
	}
	for i := at - 1; i >= max(a.firstLine, at-2); i-- {
		if author.MatchString(a.lineText(i)) {
			return true
		}
	}
	return false
}

// author is the word for who wrote a text or answers a question.
var author = cue("name_author")

var (
	// reportsNews and passesOn follow who tells the news.
	reportsNews = cue("name_reports_news")
	passesOn    = cue("name_passes_on")
	// medium ends in what papers and stations are called, or begins with it.
	medium = rule.MustPattern(`(新聞社?|通信社?|放送|テレビ|タイムズ|ポスト|ジャーナル|ニュース)$|[\p{Han}](紙|誌|テレビ|放送)[「『]?[^、。「」]{2,24}$`)

	// surveyed follows who counts what befalls all: …協会の調査によると、2018年の….
	surveyors  = cue("name_surveys")
	surveyed   = rule.MustPattern(`^[」』)]?(\([^()]{1,30}\))?(の|が(発表|公表|実施|集計)し(た|ている)|による)[^、。]{0,40}(調査|調べ|集計|統計|アンケート|白書|レポート|報告書|まとめ)[」』]?(の?結果)?(で|に)(は|よ(ると|れば))、?[^。]{0,30}([0-9]{4}年|平成|令和|全国|国内|昨年|上場|企業|過去)[^。]{0,60}(件|社|割|%|事例|傾向|増|減|最多)`)
	warners    = rule.MustPattern(`(省|庁|警|警視庁|警察|署|協会|協議会|連盟|機構|センター|委員会)$`)
	warning    = cue("name_warns")
	ownTrouble = cue("name_own_trouble")
	inOwnName  = cue("name_in_own_name")
)
