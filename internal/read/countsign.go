package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// sign is what the words beside a figure say of it. A unit limits the sign
// to figures of it.
type sign struct {
	before, after *rule.Pattern
	unit          jikenbo.Unit
	weight        float64
}

// excluded is the weight of a sign that takes the figure out.
const excluded = -100

var (
	ofData  = rx(`情報|データ|アドレス|氏名|名簿|番号`)
	staff   = `(職員|担当者|従業員|社員|出向者|運転手|乗務員|パート|スタッフ|教員|教諭|教師|局員|署員|捜査員|係員|係|記者|専門家|師|警察官|弁護士|委員|調査員|作業員|役員|同僚|ボランティア)(ら|たち)?(の)?`
	reports = `(お?問い?合わ?せ|申し?出|申告|ご?連絡|通報|ご?相談|苦情|ご?指摘|抗議|照会|通知|アクセス|閲覧|ダウンロード)`
)

// signs are the words beside a figure that tell whom or what it counts.
var signs = []sign{
	// whose data it is
	{after: rx(`^(の方|の皆様|の皆さま|のお客様)?の[^、。]{0,10}(情報|データ|氏名|名前|住所|アドレス|番号|名簿|成績|写真|記録|書類|履歴|連絡先|顔|得点|結果|写し)`), weight: 1.5},
	{before: rx(`(個人情報|情報|氏名|名簿|アドレス|データ|名前|番号|履歴|記録|カルテ|書類|リスト|一覧(\([^)]*\))?)(等|など)?[^、。]{0,4}$`), weight: 1.5},
	{before: rx(`(会員|顧客|お?客様?|お客さま|利用者|ユーザー|患者(さん)?|生徒|児童|園児|学生|保護者|受講[者生]|受験[者生]|応募者?|参加者|登録者|申込者|購入者|契約者|加入者|職員|従業員|社員|退職者|担当者|関係者|対象者|該当者|受診者|被保険者|世帯|住民|市民|県民|町民|方)(様|の皆様)?[^、。]{0,4}$`), weight: 1},
	{before: rx(`(本人の数|(対象|該当|漏えい|漏洩|流出|被害|影響)(者|人|件|情報)?の?(件|人|者)?数|^[^、。]{0,12}(件|人|者)数|総数)[::は ]*$`), weight: 2.5},
	{before: rx(`(^|[|│\t]) *$`), after: rx(`^ *([(|│\t]|$)`), weight: 2.5},
	{before: rx(`(対象|該当|影響|漏えい|漏洩|流出)[^、。]{0,8}$`), weight: 1},
	{after: rx(`^[^、。]{0,16}(漏えい|漏洩|流出|漏れ|表示され|閲覧され|見え|見られ|記載|含まれ|含みます|保存|入って|載って|紛失|盗)`), weight: 1},
	{after: rx(`^[^。]{0,24}(不正(に)?(使|利用)|勧誘|入力してしま|交換され|乗っ取られ)`), weight: 1.5},
	{before: rx(`(閲覧|アクセス|ダウンロード|取得|入手)(でき|可能だっ|され)[^、。]{0,14}(は|が)$`), weight: 2},
	{before: rx(`(交換|不正に(使用|利用)|不正利用)された(もの|方|お客様)?[^、。]{0,6}$`), weight: 1.5},
	{before: rx(`(転送|送信|誤送信|流出|漏えい|保存|残って|送られ|含まれ|やり取り)[^、。]{0,10}(メール|もの)(は|が)?[^、。]{0,2}$`), unit: jikenbo.UnitMessages, weight: 2},
	{after: rx(`^の(やり取り|やりとり|送受信)`), unit: jikenbo.UnitMessages, weight: 2},
	{before: rx(`(取引先|契約企業|契約先|顧客企業|法人(の)?(お客様|会員|顧客)?|委託元|会員企業|民間企業|企業|大学|会員事業所)(等|など|様)?$`), unit: jikenbo.UnitOrganizations, weight: 1.5},
	{after: rx(`^(様|分)?(の[^、。]{0,8}(従業員|担当者|会員|利用者|職員)|、計)`), unit: jikenbo.UnitOrganizations, weight: 1.5},
	{after: rx(`^の(名前|名|担当者)?を(かた|騙|装)`), weight: excluded},
	// others: those of whom the incident does not tell
	{before: rx(staff + `[^、。]{0,2}$`), after: rx(`^(体制)?(が|で|により|による|の目|の(報酬|給与|給料)を|を(懲戒|処分|減給|停職|戒告|増員|配置|書類)|に(対し)?、?(懲戒|処分|聞き?取り|聴取|指導|研修)|と(突|照))`), weight: excluded},
	{after: rx(`^(体制|以上で(確認|チェック)|で[^、。]{0,6}(確認し|チェック|二重|対応し|経路|捜|探|点検|照合|行|回っ)|が(確認し|捜索|対応し|気付|誤って|のぞ|覗|盗み見|無断で)|による(確認|チェック|二重|ダブル))`), weight: excluded},
	{before: rx(`(体制|規模|ダブルチェック|複数人|人口|世帯数|定員|定数|回線|電話|被害届|逮捕|容疑者|被疑者|職員数|従業員数|署員|捜査員|無作為に選んだ|フォロワー(さん)?|登録者数|会員数|来場者|入場者|来館者|観客|入院中の|原告|購読者数|読者数|利用者数は)(は)?[^、。]{0,2}$`), weight: excluded},
	{before: rx(`(^|[^正])` + reports + `(が|は|を|も|件数は?|数は?)、?(これまで|現在まで|本日まで|同日まで)?(に|で)?[^、。]{0,3}$`), weight: excluded},
	{after: rx(`^(を(超す|超える|上回る)|以上の|ほどの|余りの|近い|近くの|の)` + reports + `(が|を|は|も|に|で|、|。|$)`), weight: excluded},
	{before: rx(`(ダウンロード|閲覧|ログイン|接続)[^、。不]{0,4}(形跡|痕跡|回数)(は|が|も)[^、。]{0,3}$`), weight: excluded},
	// those who sue, and covers that hold what is counted
	{after: rx(`^(ら)?(が|は)[^。、]{0,24}(提訴|訴訟|訴え|慰謝料|賠償を求め)`), unit: jikenbo.UnitPeople, weight: excluded},
	{before: rx(`(綴り|つづり|綴|簿冊|バインダー|フォルダー?)[^、。0-9]{0,3}$`), after: rx(`^(を|が|は|の|、|。|\(|$)`), unit: jikenbo.UnitRecords, weight: excluded},
	// what only may be, overlaps, and what nothing is missing of
	{after: rx(`^(分|規模)?(に|と|を)?(なり|のぼり|上り|及び|達し|超え)(うる|得る|かねない)|^規模(に|と)なる(可能性|恐れ|おそれ)`), weight: excluded},
	{after: rx(`^(分|様)?(の重複)?(を|は)(除|差し引|控除)`), before: rx(`(重複|双方|両方|二重|いずれにも)[^。0-9]{0,20}$`), weight: excluded},
	{before: rx(`(^|[、(。])(なお、?)?重複(者|分|登録)?(は|が|:)? *$`), weight: excluded},
	{after: rx(`^(分)?(が|は)、?(全て|すべて|全部)?(揃|そろ)って`), weight: excluded},
	{before: rx(`(のみ|だけ)、 *$`), after: rx(`^\)`), weight: -6},
	{before: rx(`(男|女|少年|容疑者|組員|被告)ら?$`), after: rx(`^(が|は|を|、|ら|。|$)`), unit: jikenbo.UnitPeople, weight: excluded},
	{after: rx(`^(を|は)[^。]{0,40}(逮捕|送検|起訴|摘発|共謀)|^は[^。]{0,16}目的で|^(を|は|、|と)[^。分情報デ]{0,60}(容疑|疑い)で[^、。]{0,6}(逮捕|書類送検|送検|摘発)`), unit: jikenbo.UnitPeople, weight: excluded},
	{before: rx(`(戻っ|届かなかっ|返送され|返され|返っ)た(もの|の)(は|が)$`), weight: excluded},
	{after: rx(`^に(伝わ|知られ|共有)`), unit: jikenbo.UnitPeople, weight: excluded},
	{after: rx(`^(分)?(と)?は?別に、`), weight: -6},
	{before: rx(`(売上高?|資本金|年商)[^。]*(従業員|社員)(数)?(は|が)?$`), weight: excluded},
	{before: rx(`(つながら|連絡のつか|連絡がつか|連絡が取れ|不在)[^、。]{0,10}$`), weight: -3},
	{after: rx(`^が[^。]{0,14}(点検し|捜索し|を確認し|を調べ|を調査し)`), weight: excluded},
	{after: rx(`^が、?[^。]{0,24}(利用して|導入して)`), unit: jikenbo.UnitOrganizations, weight: excluded},
	{after: rx(`^を含む[0-9]`), weight: excluded},
	{after: rx(`^(の方)?の(治療|診療|受け入れ)(を|が|は|に|も|、|。|$)`), weight: excluded},
	{after: rx(`^(分)?(に|へ)?(届い|送り付け|ばらま)`), before: rx(`(偽|不審|メッセージ|文面|かたる|フォロワー)[^。]*$`), weight: excluded},
	{before: rx(`(文面|偽メール|偽の[^、。]{0,8}|メッセージ|不審な[^、。]{0,8})が届いたのは[^、。]{0,2}$`), weight: excluded},
	{after: rx(`^の(技術者|エンジニア|専門家|作業員|捜査員|応援|要員|トップ|社長|幹部|経営陣)(ら|たち)?(が|は|を|で|、)`), weight: excluded},
	{after: rx(`^の(延期|中止|遅延|休止|停止|キャンセル|取り消し|手術|工事|修理)(を|が|は|に|と|、)`), weight: excluded},
	{after: rx(`^(で|が)[^。]{0,24}(停止し|休止し|中止し|営業し|使えな|利用でき)`), unit: jikenbo.UnitOrganizations, weight: excluded},
	{after: rx(`^(と|に|へ)[^。]{0,24}(和解|賠償|請求し|訴え|提訴)`), weight: excluded},
	{after: rx(`^の?(上司|幹部|管理職|職員|社員|役員)[^、。]{0,4}(も|が|を|は)[^。]{0,12}(処分|訓告|厳重注意)`), weight: excluded},
	{before: rx(`(年間|月間|[1一]日)(平均)?[^、。]{0,6}(利用者|来場者|来館者|来院者|乗客|患者|訪問者|閲覧)(数)?[^、。]{0,3}$`), weight: excluded},
	// what was said before, what is left, what says a figure again
	{before: rx(`(当初|先に|前回|第1報|第一報|初報|これまで)[^、。]{0,14}$`), after: rx(`^(分)?(と(して|発表|公表|説明|お知らせ|報告|み)|から[^、。]{0,8}(増|訂正|修正|減|変))`), weight: excluded},
	{before: rx(`(正しくは|正確には|実際(に)?は)[^、。0-9]{0,6}$`), weight: 3},
	{before: rx(`[(、](延べ|のべ)(人数|件数)?(では|で|は)? *$`), after: rx(`^\)`), weight: 2},
	{after: rx(`^(様|分|の方)?(から)? *(→|⇒|➡)|^(様|分)?(から|より)、?(約|最大|計)?[0-9][0-9,万]*(人|名|件|分|社)*(に|へ|と)(訂正|修正|変更|改め|見直)`), weight: excluded},
	{before: rx(`(→|⇒|➡|今回|(訂正|修正|変更)後|正\)|改め)[^、。0-9]{0,6}$|[0-9](人|名|件|社|分)+(から|より)$`), weight: 3},
	{after: rx(`^(分)?(についても?|を|も)[^。]{0,12}(点検|確認|調べ|調査|検証|照合|見直)(し|した|を行|を実施|、)[^。]{0,30}(同様|同じ|ほか|他|例|問題|誤り|漏れ)[^。]{0,14}(な(い|か|く)|ません)`), weight: excluded},
	{after: partsIn, weight: 4},
	{after: rx(`^(分)?(増え|増加し|増やし|追加し|上乗せ|減っ|少な)`), weight: excluded},
	{after: rx(`^(分)?(に|へ)(対し(て)?)?、?[^、。]{0,16}(破棄|削除|返却|返送)[^、。]{0,6}(依頼|お願い|求め)`), weight: excluded},
	{after: rx(`^(は|が)(重複|延べ)`), weight: excluded},
	{after: rx(`^(分)?(に|へ)[^、。]{0,10}(注意を|注意喚起|呼び?掛け|周知|指導|研修|聞き)`), weight: excluded},
	{after: rx(`^(分)?の?[^、。]{0,8}を(出し|発送し|送付し|送り|送った|郵送し|配信し|配布し|配っ|交付し)[^。]{0,10}(うち|その中|ところ)`), weight: -6},
	{after: rx(`^(分)?(しか|足りな|不足)`), weight: excluded},
	{after: rx(`^(分)?に対し(て)?、?[0-9]`), weight: excluded},
	{before: rx(`(このほか|そのほか(の)?|対象外の|影響のない)[^、。0-9]{0,3}$`), weight: excluded},
	{before: rx(`(残る|残りの?)[^、。0-9]{0,3}$`), after: rx(`^(分)?(は|が|も|を|に|へ|で|の|、|。|\)|$)([^見所別届行不]*$|[^。]{0,20}(影響|問題|回収|正し|無事|完了|なかっ|な(い|く)|ません))`), weight: excluded},
	{before: rx(`(うち|残る|残りの?)[^、。0-9]{0,3}$`), after: rx(`^(は|を|が)?[^、。]{0,8}(回収|取り戻|戻っ|戻り|廃棄|削除|返却|返っ)`), weight: -6},
	{before: rx(`(重複(分|者)?を?(除|省|控除)[^、。0-9]{0,12}|名寄せ[^、。0-9]{0,10}|実人数|実数)(は|が|で)?[(::]? *$`), weight: 5},
	{before: partly, unit: jikenbo.UnitOrganizations, weight: -4},
	{after: rx(`^(分)?の(ポイント|残高|カード)[^、。]{0,6}(使|替|換)`), weight: 2},
	{before: rx(`(入られた|侵入された|ログインされた|乗っ取られた|取り違え[^、。]{0,6}|誤った|伝わった)[^、。]{0,10}(は|が)$`), weight: 2},
	{after: rx(`^を[^、。]{0,4}(懲戒|処分|停職|減給|戒告|書類送検|逮捕)`), weight: excluded},
	{before: rx(`(知人|友人|元?同僚|家族|男性|女性|業者|第三者|作家|取引先)(ら)?(の[^、。]{0,8})?$`), after: rx(`^(ら)?(に|へ)[^、。]{0,24}(送|渡|教え|話|伝え|見せ|売|漏ら|流)`), weight: excluded},
	{before: rx(`(昨年|一昨年|前年|過去|以前|先月)[^。]{0,30}$`), after: rx(`^(を|に|が)?[^、。]{0,16}(送って|送付して|誤|紛失して)(い|お)`), weight: -4},
	{after: rx(`^(より|から)[^、。]{0,24}(電話|連絡|指摘|問い?合わ?せ|申し?出|知らせ|通報)`), weight: excluded},
	{after: rx(`^(を|ほど)?(構え|展開|運営|持つ|有する|擁する|抱え)|^(で|に)[^。]{0,16}(使われ|利用され|導入され|採用され|営業)`), unit: jikenbo.UnitOrganizations, weight: excluded},
	{after: rx(`^(ほど)?(が|は)?(い(る|ます|て、)|在籍|所属し|勤務し|働い|加盟し)`), weight: excluded},
	{before: rx(`(同様|同種|同じ手口|類似)の[^、。]{0,12}(は|が|も)[^。]{0,14}$`), after: rx(`^(が|を)?[^、。]{0,8}(確認|報告|発生|起き|あ(り|った))`), weight: excluded},
	{before: rx(`(閲覧|アクセス|ダウンロード|表示|再生)(数|回数|件数)(は|が)[^。]{0,20}$`), weight: excluded},
	{after: rx(`^(が|の[^、。]{0,10}が)?寄せられ`), weight: excluded},
	{after: rx(`^(は|が)(宛先不明|不達|返送|配信エラー|エラー)`), weight: excluded},
	{after: rx(`^(の(方|人))?が[^、。]{0,6}(閲覧し|アクセスし|訪問し|視聴し|開封し|利用して|導入して)`), weight: excluded},
	{before: rx(`(ほか|他|外)$`), weight: -2},
	// what only surrounds the figure looked for
	{after: baseOf, weight: -6},
	{before: wider, weight: 1},
	{before: partly, weight: 1},
	{before: rx(`(配信|送信|発送|調査|点検|確認)(の)?対象[^、。]{0,4}$`), weight: -3},
	{after: rx(`^の(メール|[A-Za-z0-9 ]{1,20})?(アカウント|端末|パソコン)([^名情とや、]|$)`), unit: jikenbo.UnitPeople, weight: -3},
	{after: rx(`^の[^、。]{0,10}アドレスから`), unit: jikenbo.UnitPeople, weight: excluded},
	{before: rx(`(事案|事件|事故|ケース)(が|は)、?(あわせて|合わせて|計)?$`), after: rx(`^(が?(発生|確認|判明|あ(り|っ)))`), weight: excluded},
	{after: rx(`^(分)?(は|を)?[^、。]{0,16}(回収|廃棄|削除|返却)(済|し|でき|され)`), weight: -3},
	{after: rx(`^(分)?の?(書類|通知書?|封筒|お?詫び)?を?(再送|再発行|送り直)`), weight: -1.5},
}

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
var partly = rx(`(このうち、?|そのうち、?|[(、。]うち|^うち)[^、。]{0,20}$`)

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
func (s *sign) says(unit jikenbo.Unit, before, after string) bool {
	return (s.unit == "" || s.unit == unit) && (s.before == nil || s.before.MatchString(before)) && (s.after == nil || s.after.MatchString(after))
}

func anySays(signs []sign, before, after string) bool {
	return slices.ContainsFunc(signs, func(s sign) bool { return s.says("", before, after) })
}

// beforeSigns and afterSigns are the patterns of all signs, asked for together;
// whichBefore and whichAfter are which of them each sign has.
var (
	beforeSigns, whichBefore = together(func(s sign) *rule.Pattern { return s.before })
	afterSigns, whichAfter   = together(func(s sign) *rule.Pattern { return s.after })
)

// together are the patterns that the signs have on one side, and the number of
// that of each sign, -1 if it has none.
func together(of func(sign) *rule.Pattern) (*rule.Patterns, []int) {
	var all []*rule.Pattern
	var which []int
	for _, s := range signs {
		p := of(s)
		if p == nil {
			which = append(which, -1)
			continue
		}
		which, all = append(which, len(all)), append(all, p)
	}
	return rule.NewPatterns(all), which
}

// signsBeside calls yield for every sign beside a figure.
func signsBeside(unit jikenbo.Unit, before, after string, yield func(*sign)) {
	onLeft, onRight := beforeSigns.In(before), afterSigns.In(after)
	for k := range signs {
		s, b, a := &signs[k], whichBefore[k], whichAfter[k]
		if (s.unit == "" || s.unit == unit) && (b < 0 || onLeft[b]) && (a < 0 || onRight[a]) {
			yield(s)
		}
	}
}
