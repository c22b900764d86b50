package read

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// sign is words on one or both sides of a figure.
type sign struct{ before, after *rule.Pattern }

// ofData are the words that make a figure one of data.
var ofData = rx(`情報|データ|アドレス|氏名|名簿|番号`)

// partsIn is the bracket behind a figure that divides it into others.
var partsIn = rx(`^(分|様)? ?\([^()]{0,16}[0-9](万|千)?(人|名|件|社|世帯)[^()]{1,24}[0-9](万|千)?(人|名|件|社|世帯)[^()]{0,12}\)`)

// baseOf is the words after a figure of which a part is the one looked for.
var baseOf = rx(`^(分)?\)?(の[^、。0-9はがを]{1,12})?(のうち|の内、|中[0-9約])|^[^、。0-9]{0,12}が、(その|この)(うち|中|内)|^(が|も)?(おり|いらっしゃ|在籍し)[^。]{0,8}、[^。]{0,20}(うち|一部)`)

// bodySize is the words before the size of a body or of all that was sent, which
// is not what the incident concerns.
var bodySize = rx(`((生徒|児童|園児|学生|在[籍校]者?|職員|従業員|社員|会員|病床|世帯|発送|配布|印刷|交付)(総)?(者|人|員|件)?数|(健診|検診|調査|発送|配布|試験|講座)を?実施\([^、。]{1,6})(は|が)?[:(]? *$`)

// strayMail are the words of mails that strangers sent. They are counted only
// where sending them is the incident.
var strayMail = []sign{
	{before: rx(`(迷惑|不審な?|スパム|宣伝|広告|英文|なりすまし|かたる|騙る|装う|装った|覚えのない)(メール|通知)?(は|が|を|も)?[^、。]{0,10}$`)},
	{after: rx(`^の[^、。]{0,6}(迷惑|不審な?|スパム|宣伝|広告|英文|英語|外国語|勧誘|投資|なりすまし|偽)(の)?(メール)?`)},
}

// keptMail are the words of mails that lay in a mailbox.
var keptMail = rx(`保存|残って|受信箱|やり取り|やりとり|受信した`)

// letters are the words of mail on paper, whose sheets (通) are records.
var letters = rx(`封書|封筒|はがき|ハガキ|葉書|手紙|郵便|郵送|発送|通知書|通知を|納付書|証明書|申請書|届書|届け?出書|書類|文書|戸籍|住民票|診断書|受診券|請求書|明細書|投函`)

// ofAddresses are the words after a number of persons whose addresses it counts.
var ofAddresses = rx(`^(分の(個人の?)?(メール)?(アドレス|メアド)|の(個人の?)?(メール)?(アドレス|メアド)が(見え|並))`)

// broken are the words beside the machines that were broken into; others are
// not counted.
var broken = []sign{
	{before: rx(`(感染|暗号化|侵入|侵害|乗っ取|不正アクセス|書き換えられ)[^、。]{0,30}$`)},
	{after: rx(`^[^。]{0,36}(感染|暗号化|侵入|侵害|侵さ|乗っ取|書き換え|入り込|遠隔操作|操られ|開けなく)`)},
}

// partly is the words before a figure that is a part of the one before it; of
// 489名のうち22名 the part is the figure that matters.
var partly = rx(`(このうち、?|そのうち、?|(^|[(、。 /|])うち)[^、。]{0,20}$|(回収|確保|発見)?(でき|され|見つかっ|戻っ|戻され|集められ|取り戻せ)(てき)?た(もの|の|分)(は|が)[^、。0-9]{0,4}$`)

// wider is the words before a figure that counts others too, or was corrected
// since.
var wider = rx(`((全国|全体|他の自治体|ほかの自治体|全社)(で|では|を通じ)?[^、。]{0,4}|(時点|前回|第1報|第一報|当初)[^、。]{0,8})$`)

// received are the words after a figure that make it the number of those to
// whom something was sent or handed.
var received = rx(`^(分)?(の[^、。を]{1,10})?(に対し(て)?|あて(に)?|宛て?(に)?|へ|に)[^。]{0,30}(送|配|渡|交付|郵|提供|添付|公開|開示|入れ)`)

// receivers are those to whom data came, before their number.
var receivers = rx(`(請求者|受信者|送信先|宛先|配信先|相手方|受取人|入札参加者|閲覧者)[^、。]{0,3}$`)

// ownOnes are the words that show the receivers to be those concerned.
var ownOnes = rx(`^(分)?(の[^、。]{1,10})?に(対し)?、?(別の?人|別の|他人|他の|互い|誤った)`)

func rx(s string) *rule.Pattern { return rule.MustPattern(s) }

// says tells whether the sign stands beside a figure.
func (s sign) says(before, after string) bool {
	return (s.before == nil || s.before.MatchString(before)) && (s.after == nil || s.after.MatchString(after))
}

func anySays(signs []sign, before, after string) bool {
	return slices.ContainsFunc(signs, func(s sign) bool { return s.says(before, after) })
}
