package jikenbo

// Code below is data: every vocabulary once, with its labels. The values are
// those of the JSON format (doc/format.md).

// Term is one value of a closed vocabulary.
type Term struct {
	Value    string
	Japanese string
	English  string // what it means
}

// Vocabulary is a closed list of values.
type Vocabulary struct {
	Name    string
	Meaning string
	Terms   []Term
}

// Has tells whether the value is in the vocabulary.
func (v Vocabulary) Has(value string) bool {
	return v.Japanese(value) != ""
}

// Japanese is the Japanese label of a value, or empty.
func (v Vocabulary) Japanese(value string) string {
	for _, t := range v.Terms {
		if t.Value == value {
			return t.Japanese
		}
	}
	return ""
}

// Depths is the vocabulary of Depth: how much of an account a report is.
var Depths = Vocabulary{"depth", "how much of an account a report is", []Term{
	{"account", "詳報", "tells the incident"},
	{"mention", "言及", "names the organization and says what happened, in passing"},
}}

// Sectors is the vocabulary of Sector: what the organization does.
var Sectors = Vocabulary{"sector", "what the organization does", []Term{
	{"national_government", "国の機関", "ministries, agencies and their offices"},
	{"local_government", "地方公共団体", "prefectures, cities, wards, towns, villages and their bodies"},
	{"education", "教育", "schools, universities, boards of education"},
	{"healthcare", "医療・福祉", "hospitals, clinics, care and welfare services"},
	{"research", "研究", "research institutes, learned societies"},
	{"finance", "金融・保険", "banks, insurers, securities, cards"},
	{"it_telecom", "情報通信", "software, internet services, telecommunications"},
	{"manufacturing", "製造", "makers of goods"},
	{"retail", "小売・卸売", "shops, online shops, wholesale"},
	{"transport", "運輸", "railways, airlines, shipping, logistics"},
	{"energy", "エネルギー", "electricity, gas, water, oil"},
	{"media", "報道・出版", "newspapers, broadcasters, publishers"},
	{"construction_realestate", "建設・不動産", "builders, real estate, housing"},
	{"leisure_sports", "娯楽・スポーツ・観光", "clubs, theme parks, hotels, games, events"},
	{"nonprofit", "団体", "associations, NPOs, unions"},
	{"services", "サービス", "staffing, consulting, printing, restaurants and other services"},
	{"police_defence", "警察・防衛", "police, prosecutors, self-defence forces"},
	{"other", "その他", "a known sector with no row"},
}}

// Types is the vocabulary of Type: what kind of incident it is.
var Types = Vocabulary{"incident type", "what kind of incident it is", []Term{
	{"mail_cc", "一斉メールの宛先表示", "a bulk mail whose recipients saw each other (To or Cc in place of Bcc)"},
	{"mail_wrong_recipient", "メール誤送信", "a mail sent to the wrong address"},
	{"mail_wrong_content", "メール添付・本文の誤り", "a wrong attachment, or data in the body that should not be there"},
	{"misdelivery", "誤送付・誤交付", "post, fax or hand-over to the wrong person"},
	{"mistaken_publication", "誤公開", "published or handed out by mistake"},
	{"misconfiguration", "設定不備", "a setting left data readable"},
	{"system_defect", "システム不具合", "a bug showed or mixed up data"},
	{"loss", "紛失", "lost paper, device or medium"},
	{"theft", "盗難", "stolen paper, device or medium"},
	{"improper_disposal", "誤廃棄", "thrown away or resold with the data on it"},
	{"unauthorized_access", "不正アクセス", "intrusion into a server, site, cloud or account"},
	{"ransomware", "ランサムウェア", "data encrypted for ransom"},
	{"malware", "マルウェア感染", "other malware (Emotet and the like)"},
	{"mail_abuse", "メールの不正利用", "an organization's mail server or account used to send or relay foreign mail"},
	{"defacement", "改ざん", "a site altered"},
	{"impersonation", "なりすまし", "others act in the organization's name"},
	{"social_engineering", "ソーシャルエンジニアリング", "staff tricked (fake support, pretext)"},
	{"insider", "内部不正", "staff took, looked at or passed on data"},
	{"service_outage", "サービス停止攻撃", "systems stopped by attack"},
	{"other", "その他", "none of these"},
}}

// Leaks is the vocabulary of Leak: whether data leaked.
var Leaks = Vocabulary{"leak status", "whether data leaked", []Term{
	{"confirmed", "漏えいを確認", "it has leaked"},
	{"possible", "漏えいの可能性", "it may have leaked"},
	{"none", "漏えいなし", "said not to have happened"},
	{"unknown", "不明・調査中", "under investigation or not said"},
}}

// Units is the vocabulary of Unit: what is counted.
var Units = Vocabulary{"unit", "what is counted", []Term{
	{"people", "人", "persons"},
	{"records", "件", "records"},
	{"addresses", "アドレス", "mail addresses"},
	{"accounts", "アカウント", "accounts"},
	{"messages", "通", "mails and letters"},
	{"files", "ファイル", "files and documents"},
	{"organizations", "団体", "companies, offices, bodies"},
	{"devices", "台", "computers, phones, media"},
}}

// Qualifiers is the vocabulary of Qualifier: how a figure is bounded.
var Qualifiers = Vocabulary{"qualifier", "how a figure is bounded", []Term{
	{"exact", "実数", "the figure itself"},
	{"about", "約", "about the figure"},
	{"at_least", "以上", "the figure or more"},
	{"at_most", "最大", "the figure or less"},
}}

// Statuses is the vocabulary of Status: how sure it is that what is counted leaked.
var Statuses = Vocabulary{"count status", "how sure it is that what is counted leaked", []Term{
	{"confirmed", "確認", "it did"},
	{"possible", "可能性", "it may have"},
	{"none", "なし", "it did not"},
}}

// DataKinds is the vocabulary of Data: what kind of data was exposed or possibly exposed.
var DataKinds = Vocabulary{"kind of data", "what kind of data was exposed or possibly exposed", []Term{
	{"name", "氏名", "name"},
	{"address", "住所", "address"},
	{"phone", "電話番号", "phone"},
	{"email", "メールアドレス", "email"},
	{"birth_date", "生年月日", "birth date"},
	{"age", "年齢", "age"},
	{"gender", "性別", "gender"},
	{"account_id", "会員ID・ログインID", "account id"},
	{"password", "パスワード", "password"},
	{"payment_card", "カード情報", "payment card"},
	{"bank_account", "口座情報", "bank account"},
	{"national_id", "マイナンバー", "national id"},
	{"health", "健康・医療", "health"},
	{"education", "成績・学校の記録", "grades, school records"},
	{"employment", "勤務先・職業", "employment"},
	{"family", "家族", "family"},
	{"purchase", "購入・契約", "purchase"},
	{"inquiry", "問い合わせ・自由記述", "messages, free text, survey answers"},
	{"location", "位置情報", "location"},
	{"vehicle", "車両", "vehicle"},
	{"device_id", "端末の識別情報", "device id"},
	{"image", "画像・動画", "image"},
	{"business", "営業秘密・業務情報", "trade or diplomatic secrets"},
	{"staff", "人事情報", "personnel records"},
	{"other", "その他", "a named kind with no row"},
}}

// Finders is the vocabulary of Finder: who found the incident.
var Finders = Vocabulary{"finder", "who found the incident", []Term{
	{"self", "自ら", "self"},
	{"recipient_or_customer", "受信者・利用者", "recipient or customer"},
	{"contractor", "委託先", "contractor"},
	{"police", "警察", "police"},
	{"authority", "行政機関", "authority"},
	{"outside_expert", "外部の専門家・カード会社", "outside expert"},
	{"media", "報道機関", "media"},
}}

// Receivers is the vocabulary of Receiver: to whom the organization reported.
var Receivers = Vocabulary{"receiver", "to whom the organization reported", []Term{
	{"ppc", "個人情報保護委員会", "ppc"},
	{"police", "警察", "police"},
	{"ministry", "省庁", "ministry"},
	{"local_government", "自治体", "local government"},
	{"jpcert", "JPCERT/CC", "jpcert"},
	{"other", "その他", "other"},
}}

// Harms is the vocabulary of Harm: what is said of secondary damage.
var Harms = Vocabulary{"secondary harm", "what is said of secondary damage", []Term{
	{"none_known", "確認されていない", "none known"},
	{"reported", "あり", "reported"},
}}

// Sequences is the vocabulary of Sequence: which of several notices it is.
var Sequences = Vocabulary{"sequence", "which of several notices it is", []Term{
	{"first", "第一報", "first"},
	{"follow_up", "続報", "follow up"},
	{"final", "最終報", "final"},
}}

// Roles is the vocabulary of Role: in what role another body had the data in its hands.
var Roles = Vocabulary{"role", "in what role another body had the data in its hands", []Term{
	{"contractor", "委託先", "委託先, 受託者, 指定管理者, 運営事業者"},
	{"subcontractor", "再委託先", "再委託先"},
	{"vendor", "製造・提供元", "maker or operator of the system used"},
	{"affiliate", "グループ会社", "group company"},
}}

// Responses is the vocabulary of Response: what the organization says it did.
var Responses = Vocabulary{"response", "what the organization says it did", []Term{
	{"isolated", "遮断・隔離", "disconnected, isolated or stopped what was concerned"},
	{"asked_deletion", "削除依頼", "asked recipients to delete"},
	{"recovered", "回収", "got the thing or the data back"},
	{"notified_persons", "本人への連絡", "told or apologized to the persons concerned"},
	{"reset_passwords", "パスワード変更", "reset or changed passwords"},
	{"set_up_contact", "窓口設置", "set up a contact for questions"},
	{"investigated_outside", "外部専門家による調査", "investigated with outsiders"},
	{"investigated_inside", "内部調査", "investigated by itself"},
	{"removed_data", "公開停止・削除", "took the data or page down"},
	{"fixed", "修正・復旧", "corrected or restored what was wrong"},
	{"searched", "捜索", "searched for what was lost"},
	{"warned_public", "注意喚起", "warned the public"},
	{"suspended_service", "サービス停止", "suspended a service"},
	{"disciplined", "処分", "disciplined staff"},
	{"compensated", "補償", "compensates or reissues"},
}}

// Measures is the vocabulary of Measure: what the organization promises for the future.
var Measures = Vocabulary{"prevention measure", "what the organization promises for the future", []Term{
	{"training", "教育・研修", "training and awareness of staff"},
	{"double_check", "ダブルチェック", "checks by several people"},
	{"procedure", "手順・ルールの見直し", "rules and procedures revised"},
	{"mail_tool", "メール送信の仕組み", "tools that stop missent mail"},
	{"access_control", "アクセス制御", "rights, authentication, network limits"},
	{"monitoring", "監視強化", "monitoring and logs"},
	{"encryption", "暗号化", "encryption and passwords on files"},
	{"patching", "脆弱性対策", "updates and vulnerability management"},
	{"contractor_oversight", "委託先の監督", "oversight of contractors"},
	{"system_change", "システム改修・更改", "systems replaced or rebuilt"},
	{"media_handling", "媒体・書類の管理", "rules for paper and media"},
	{"organization", "体制の強化", "a body, a committee, an officer"},
}}

// Voices is the vocabulary of Voice: whose words a report is.
var Voices = Vocabulary{"voice", "whose words a report is", []Term{
	{"own", "当事者", "the organization's own notice"},
	{"news", "報道・第三者", "news or others' account of it"},
	{"editor", "編集者", "a correction by the casebook's editor"},
}}

// CaseStates is the vocabulary of CaseState: what became of a case's number.
var CaseStates = Vocabulary{"case state", "what became of a case's number", []Term{
	{"open", "有効", "the number stands for its case"},
	{"redirect", "統合", "the case was joined to another, whose number holds"},
	{"withdrawn", "取下げ", "no case any more, for a stated reason"},
}}

// Reasons is the vocabulary of Reason: why a case was withdrawn.
var Reasons = Vocabulary{"reason", "why a case was withdrawn", []Term{
	{"not_an_incident", "事件ではない", "no incident"},
	{"duplicate", "重複", "another number stands for the same"},
	{"outage_only", "障害のみ", "a breakdown without attack or data"},
	{"drill", "訓練", "a drill"},
	{"vulnerability_only", "脆弱性のみ", "a vulnerability that nobody used"},
	{"no_organization", "組織が不明", "nobody can tell at whom it happened"},
	{"other", "その他", "another reason, in the editor's words"},
}}

// EventKinds is the vocabulary of EventKind: the days of a timeline.
var EventKinds = Vocabulary{"event", "what happened on a day of the timeline", []Term{
	{"occurred_from", "発生", "it happened, or began"},
	{"occurred_to", "発生(終わり)", "it ended"},
	{"discovered", "発覚", "the organization learned of it"},
	{"confirmed", "確認", "the leak was confirmed"},
	{"contractor_told", "委託先からの報告", "the contractor told the organization"},
	{"stopped", "遮断・停止", "what was concerned was cut off or a service stopped"},
	{"reported", "関係機関への報告", "it was reported to an authority or the police"},
	{"notified", "本人への連絡", "the persons concerned were told"},
	{"restored", "復旧", "what was wrong was put right or a service restored"},
	{"disclosed", "公表", "it was made public first"},
	{"follow_up", "続報", "a later report"},
	{"final", "最終報", "the final report"},
}}

// ChangeKinds is the vocabulary of ChangeKind: what became of a case.
var ChangeKinds = Vocabulary{"change", "what became of a case", []Term{
	{"new", "新規", "the case was numbered"},
	{"report", "新しい報告", "another report tells of it"},
	{"value", "値の変更", "another value holds for a field"},
	{"corrected", "訂正", "another value holds by the editor's word"},
	{"withdrawn", "取下げ", "it is no case any more"},
	{"restored", "復活", "its number stands for a case again"},
	{"merged", "統合", "its number leads to another case"},
	{"split", "分離", "reports left it: for another case, or because they are read no more"},
	{"root", "根の変更", "it came to a root, or left one"},
}}

// Vocabularies lists every vocabulary, in the order of a report's fields.
var Vocabularies = []Vocabulary{Depths, Sectors, Types, Leaks, Units, Qualifiers, Statuses, DataKinds, Finders, Receivers, Harms, Sequences, Roles, Responses, Measures, Voices, CaseStates, Reasons, EventKinds, ChangeKinds}
