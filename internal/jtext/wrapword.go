package jtext

import (
	"regexp"
)

// cutsWord tells whether a break between two characters is inside a word: of
// katakana, of a number and its unit, or one of the words that notices are full of.
func cutsWord(a, b rune) bool {
	switch {
	case katakana(a):
		return katakana(b)
	case a >= '0' && a <= '9':
		return HasRune("年月日時分秒人名件", b)
	}
	return ideograph(a) && cutWords[string([]rune{a, b})]
}

// cutWords are words of two ideographs, none of which begins with one that often ends
// a name or a title (会, 市, 件).
var cutWords = makeSet(`情報 個人 可能 職員 流出 電話 番号 住所 氏名 対象 発表 調査 確認 連絡 関係 被害 報告 公表 発生
	判明 実施 契約 業務 委託 顧客 利用 使用 担当 内容 外部 不正 感染 送信 添付 掲載 閲覧 登録 保存 管理 設定 対応 防止
	再発 原因 紛失 盗難 書類 資料 生徒 児童 学生 患者 代表 役員 説明 謝罪 指導 徹底 停止 復旧 攻撃 侵入 暗号 要求 取得
	提供 提出 申請 申込 予約 購入 注文 決済 記載 記録 記入 回収 返却 削除 破棄 廃棄 本件 本日 今回 現在 以下 当該 同様
	多大 迷惑 心配 口座 金融 機関 医療 教育 委員 従業 事業 事務 事案 事故 端末 通知 配布 配送 発送 郵送 誤送 訂正
	相談 窓口 期間 時点 影響 経緯 詳細 家族 成績 検査 診療 保険 福祉 受付 受信 宛先 画面 表示 公開 作業 操作
	処理 処分 責任 厳正 注意 警察 通報 捜査 逮捕 容疑 開催 参加 応募 採用 販売 通販 商品 製品 店舗 支店 本社 同社
	同市 同校 同院 当社 弊社 当院 本学 本校 本市`)

// cannotBegin tells whether a line begins with a particle or the end of a verb, as
// no sentence, heading or name does.
func cannotBegin(next string) bool { return hiragana(firstRune(next)) && midSentence.MatchString(next) }

var midSentence = regexp.MustCompile(`^(?:[のをがはにでともや][\p{Han}\p{Katakana}0-9「『]|(?:して|した|し、|され|させ|れて|れた|れる|られ|って|った|んで|んだ|りま|きま|しま|いま|えま|てい|ました|ます|ません|です|であ|など|から|まで|により|による|として|くの|たこと|たと|た。))`)
