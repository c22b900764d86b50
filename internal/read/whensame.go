package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// atOnce lets an attack of a kind that is seen as it happens be noticed on its
// one day, and what was noticed right after it begin on the day on which it was.
func (a *account) atOnce(all []dated, r *jikenbo.Report) {
	seen := len(r.Types) > 0 && (r.Types[0].Value == "service_outage" || r.Types[0].Value == "social_engineering")
	says := func(x *rule.Pattern) bool { return a.matches(x, a.start(), a.end()) }
	switch {
	case !r.OccurredFrom.Said() && says(rightAfter):
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	case !r.OccurredFrom.Said() && len(r.Types) > 0 && r.Types[0].Value == "loss" && (says(onReturn) || says(missedOnTheWay) || says(missingSince)):
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	case !r.OccurredFrom.Said() && r.Discovered.Value.Precision() == 3 && a.detectedThen(r):
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && a.cameOutThatDay(r.OccurredFrom.Value):
		r.Discovered = r.OccurredFrom
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && r.OccurredTo.Value == r.OccurredFrom.Value && a.setRightThen(r.OccurredFrom.Value):
		r.Discovered = r.OccurredFrom
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && len(r.Types) > 0 && r.Types[0].Value == "loss" && says(onReturn):
		r.Discovered = r.OccurredFrom
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && (says(robbed) || says(soonMissed)):
		r.Discovered = r.OccurredFrom
	case r.OccurredTo.Value.Precision() == 3 && len(r.Types) > 0 && r.Types[0].Value == "theft" && says(calledAtOnce) && !a.saidOf(all, r.OccurredTo.Value, lastSeen):
		r.Discovered = r.OccurredTo // whoever the organization heard of it from, its own saw it
	case !r.OccurredFrom.Said() && a.byTheClock(r.Disclosed.Value):
		r.OccurredFrom, r.OccurredTo = r.Disclosed, r.Disclosed
	case !seen:
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && says(noticed):
		r.Discovered = r.OccurredFrom
	case !r.OccurredFrom.Said():
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	}
}

var (
	// rightAfter is said of what was noticed as soon as it was done.
	rightAfter = rule.MustPattern(`(送信|送付|発送|配信|交付|配布|手渡|渡|公開|掲載|投稿|受け取)[^。、]{0,4}(直後|後すぐ|後まもなく|[0-9]{1,2}分後)|その場で[^。、]{0,12}(気(付|づ)|指摘|申し出)|直後に[^。、]{0,20}(気(付|づ)|連絡|指摘|判明|発覚)`)
	// soonMissed is said of what was noticed within the day.
	soonMissed = rule.MustPattern(`(^|[。、])[^。、翌]{0,10}(車|車両|席|座席|部屋|店|家|自宅|会場|現場|駐車場)(に|へ)戻(った|ると|って|り)[^。]{0,24}(気(付|づ)|なくな|無くな|割られ|見当たら)|[0-9]{1,2}(分|時間)(ほど|余り)?後(に|、)[^。]{0,30}(気(付|づ)|無くな|なくな|見当たら|判明|発覚|指摘|連絡|紛失)`)
	// onReturn is said of what was missed on the way back from where it had been taken.
	onReturn = rule.MustPattern(`(戻|帰(着|社|庁|所|校|宅))(っ|り|し)?(た|て|る)?(際|とき|時|後|ところ|途中|直後)?(に|で)?、?[^。]{0,24}(無い|ない|紛失|見当たら)[^。]{0,10}気(付|づ)`)
	// missedOnTheWay is said of what was missed as its bearer went.
	missedOnTheWay = rule.MustPattern(`(帰る|帰りの|帰宅|移動する|移動の?|帰路の?|戻る|向かう|運ぶ|通勤)(途中|電車|バス|車内|中)[^。]{0,50}(ない|無い|なかった|無かった|なくな|紛失|見当たら)`)
	// missingSince is said of what was there till it was missed.
	missingSince = rule.MustPattern(`[日夜朝夕方後前中頃ろぎけ時半](から|以降)、?[^、。]{0,8}(所在|行方|在りか)[^、。]{0,4}(分か|わか|不明)`)
	// calledAtOnce is said of a theft that was noticed on the spot.
	calledAtOnce = rule.MustPattern(`(直ちに|ただちに|すぐ(に)?|その場で|即座に)[^。翌]{0,16}(110番|警察|通報|被害届|届け出)`)
	// robbed is said of what its owner sees happen.
	robbed = rule.MustPattern(`ひったく|強盗|奪われ|奪い|奪って`)
)

var noticed = rule.MustPattern(`不審|おかし|気(付|づ|が付|がつ)|上司|電源|遮断|切断|抜い`)

// cameOutThatDay tells whether the account goes on with the day on which it happened
// and tells how it came out, of which it names no other day.
func (a *account) cameOutThatDay(day jikenbo.Date) bool {
	for _, d := range a.when {
		if d.Value != day || d.Relative.Base != jtext.BaseNone {
			continue
		}
		return a.matches(sameDay, d.End, a.end()) && a.cameOutAfter(d.End)
	}
	return false
}

// setRightThen tells whether what happened on a day is said to have been set right at once
// or on the same day, as only what is known of is.
func (a *account) setRightThen(day jikenbo.Date) bool {
	for _, d := range a.when {
		if d.Value == day && d.Relative == (jtext.Relative{Base: jtext.BaseText, Of: jtext.PartDay}) && a.matchesRest(setRight, d.End) {
			return true
		}
	}
	return a.matches(onTheSpot, a.start(), a.end())
}

var (
	// setRight follows the same day as that on which something happened.
	setRight = rule.MustPattern(`^(の?(うち|内)|中)?(に|、|には)?[^、。0-9]{0,24}(回収|返却|返還|取り戻|差し替え|交換|削除|非公開|取り下げ|訂正|修正|停止|遮断|届け|通報|謝罪|捜)`)
	// onTheSpot is said of what was set right where it happened.
	onTheSpot = rule.MustPattern(`その場で[^、。0-9]{0,10}(回収|取り戻|返却|返して)`)
)

// cameOutAfter tells whether it is told behind a place how it came out.
func (a *account) cameOutAfter(at int) bool {
	for i := a.sentenceAt(at); i < a.to; i++ {
		if _, ok := a.verb(i, max(at, a.sentences[i].Start), a.sentences[i].End, discovered); ok && a.tellsDate(i) {
			return true
		}
	}
	return false
}

// sameDay goes on with the day told of.
var sameDay = rule.MustPattern(`同日|当日|即日|その日|同夜`)

// detectedThen tells whether what was detected on the day of the discovery is what an
// attacker was doing, which instruments see as it is done.
func (a *account) detectedThen(r *jikenbo.Report) bool {
	if len(r.Types) == 0 || !slices.Contains(intrusions, r.Types[0].Value) {
		return false
	}
	for _, d := range a.when {
		if d.Value == r.Discovered.Value && a.matchesRest(detected, d.End) {
			return true
		}
	}
	return false
}

// detected follows the day on which instruments saw an attack.
var detected = rule.MustPattern(`^[^。]{0,90}(アクセス|ログイン|通信|接続|攻撃|侵入|感染|挙動|動作|操作|暗号化|停止)[^、。]{0,16}(検知|検出)`)
