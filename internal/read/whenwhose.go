package read

import (
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// ofNothing tells whether a date is of no fact, whatever its words say: of a
// fiscal year or issue, the day of writing, of what is done every year or was so
// at some time before it, or what a notice before this one gave.
func (a *account) ofNothing(k int) bool {
	d := a.when[k]
	first, last := a.group(k)
	return d.Value == "" || a.matchesRest(longBefore, d.End) || a.matchesRest(toBeHeld, d.End) || a.matchesRest(ofOtherCase, d.End) || a.matchesRest(givenOut, a.when[last].End) || a.matchesRest(datesPaper, d.End) || a.datesThing(d) || d.Fiscal || soFar(d) || a.matchesRest(issueOf, d.End) || a.isHabit(d) || a.matches(yearly, a.start(), a.when[first].Start)
}

var (
	// toBeHeld follows the day for which something is planned: 6月に開催する講座の….
	toBeHeld = rule.MustPattern(`^(\([月火水木金土日][^()]{0,4}\))?(に|から|より)?[^、。0-9]{0,14}(実施|開催|開講|開校|開園|開設|開館|開店|開業|発売|募集|挙行)(を(予定|計画)して(いる|おります)|(いた)?します|する|される|予定の)「?[一-龠ァ-ヺA-Za-z]|^(\([月火水木金土日][^()]{0,4}\))?(に|から)[^、。0-9]{0,14}(行う|行われる|開く|開かれる|催す|控えた)「?[一-龠ァ-ヺA-Za-z]`)
	// ofOtherCase follows the day of what befell others, after which one looked; behind a
	// space it is the day of an entry, on which one did.
	ofOtherCase = rule.MustPattern(`^(に(は|も)?)?、?[^。、0-9 ]{0,12}(業界|他社|同業|他の|ほかの|同種の|類似の|別の|全国)[^。0-9]{0,40}(こと|の|報道|事案|事件|事故|公表|発表)を(受け|機に|契機に|きっかけに)`)
	// datesPaper follows the day that a paper bears: 6月13日付けの受付印.
	datesPaper = rule.MustPattern(`^付け?の([^、。はがをに]{0,12}の)?[^、。はがをに]{0,6}(印|印影|スタンプ|伝票|領収書|契約書|申請書|申込書|届出?書?|証明書|通帳|帳票)`)
	longBefore = rule.MustPattern(`^(頃|ごろ)?(以前|よりも?前)(の|に|から|、|と(み|思|推|考))`)
	// givenOut follows days that others were told: 前回は8日~12日と発表.
	givenOut = rule.MustPattern(`^(まで|頃|ごろ|の間)?と(発表|公表|お知らせ|ご?案内|ご?報告|ご?説明|お伝え)`)
)

// datesThing tells whether a date only says of a thing when it was made, taken in or in
// use: 3月まで使われていた通帳, 5月に受け付けた申込書.
func (a *account) datesThing(d jtext.Resolved) bool {
	m := inUse.FindStringIndex(a.rest(d.End))
	return m != nil && !carrying.MatchString(a.folded(d.End+m[1], min(d.End+m[1]+30, len(a.text.Folded))))
}

// inUse describes the thing behind it.
var inUse = rule.MustPattern(`^(まで|頃|ごろ|から)?(に)?[^、。はがをに0-9]{0,10}(使われて|使用して|使用されて|使って|保管して|保存して|保管されて)い(た|る)|^(に)?(受け?付け?(を)?(し)?|受理し|発行し)(た|ていた)`)

// isHabit tells whether a day counted from another, 前月 or 翌日, stands in a sentence
// that says what is always done then.
func (a *account) isHabit(d jtext.Resolved) bool {
	if d.Relative.Base != jtext.BaseText || d.Relative.Shift == 0 || d.Month+d.Day > 0 {
		return false
	}
	return always.MatchString(jtext.TrimRight(a.textOf(a.sentenceAt(d.Start)), "。"))
}

// always ends a sentence that says what is done as a rule.
var always = rule.MustPattern(`((交付|送付|発送|配布|提出|送信|印刷|点検|報告|更新|通知|請求|配信|集計)(を)?(し|され|行っ)?(て(いる|います)|する|される|します)|ことになって(いる|います))$`)

// yearly stands before the months in which something is done each year.
var yearly = rule.MustPattern(`(毎年|例年)度?、?$`)

// saysWhose tells whether the range that date k begins or ends is the time in
// which people came or papers were made, as a clause says that describes them:
// 4月から翌年3月までに受診された患者. What befell them then dates the incident:
// 7日までに流出した顧客.
func (a *account) saysWhose(k int) bool {
	first, last := a.group(k)
	if a.when[first].Value == a.when[last].Value || a.when[first].Clock.Set {
		return false // nobody says to the hour when people joined
	}
	at := a.when[last].End
	after := a.folded(at, min(len(a.text.Folded), at+240))
	clause := describing.FindStringIndex(after)
	return clause != nil && !befallen.MatchString(after[:clause[1]])
}

var (
	describing = rule.MustPattern(`^(までに?|の(間|期間|うち)に?|(まで)?の(間|期間)に)[^。]{1,60}?([たるだ]|予定の)(お客|顧客|会員|方[々がはのに、。のみ]|方$|人[がはのにを、]|者[がはのにを、様さ]|[一-龠]{1,4}(者|生|員|児)(さ|様|の|が|は|に|を|、|。|$)|患者|生徒|学生|児童|保護者|団体|[0-9,]+(名|人|件|枚|冊))`)
	befallen   = rule.MustPattern(`漏|流出|誤|閲覧|アクセス|表示|見え|見られ|紛失|盗|侵入|感染|攻撃|送信|送付|配信|配布|発送|公開|掲載|持ち出|取得|不正|改ざん|届|渡|なくな|失`)
)

// wholeRange is what the date x of a range is of: its people, if it says whose and
// nothing was taken as they entered it.
func (a *account) wholeRange(x dated, k int) dated {
	if x.role == occurred && !x.labelled && a.saysWhose(k) && !a.tookInput() {
		x.role = members
	}
	return x
}
