package jtext

import (
	"strings"
	"testing"
)

// plainText is Japanese as most pages have it: paragraphs of which little needs
// folding.
var plainText = strings.Repeat(`弊社の通販の店に何者かが入り込み、ご注文の控えを写し取ったおそれがあると分かりました。ご利用の方に心からおわびいたします。
1. 経緯
2023年5月24日、委託先である株式会社サンプルから、サーバーの一部がランサムウェアに感染した旨の連絡を受け、直ちに外部の専門機関に調査を依頼しました。調査の結果、最大3,504名分の氏名、住所、電話番号及びメールアドレスが外部に持ち出されたおそれがあることを確認しました。
・氏名、住所、電話番号
・メールアドレス（ログインIDとして使用しているもの）

`, 400)

// rawText is the same text as careless pages have it: full-width digits, spaces
// inside words, lines wrapped.
var rawText = strings.Repeat(`　令和５年５月２４日（水）午前１０時頃、委託先である株式会社サンプルの担当者が、
申請者１名に書類の不備を連絡する電子メールを送る際、他の申請者３５名分の氏名、住
所、電話番号及び口座番号が記載された一覧表を添付していたことが、同日午後に受信者
からの連絡により判明しました。
　件　名：ﾒｰﾙｱﾄﾞﾚｽ ７ 件 の漏えい
`, 400)

func BenchmarkFold(b *testing.B) {
	for name, text := range map[string]string{"plain": plainText, "raw": rawText} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Fold(text)
			}
		})
	}
}

func BenchmarkSentences(b *testing.B) {
	b.SetBytes(int64(len(plainText)))
	for b.Loop() {
		Sentences(plainText)
	}
}

func BenchmarkLines(b *testing.B) {
	b.SetBytes(int64(len(plainText)))
	for b.Loop() {
		Lines(plainText)
	}
}

func BenchmarkNameKey(b *testing.B) {
	for b.Loop() {
		NameKey("公益財団法人　例示国際交流協会ホールディングス㈱")
	}
}
