// Package booktest makes documents for tests of the casebook and for its
// benchmark.
package booktest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// Notices writes notices of fictional organizations, the same ones every time.
type Notices struct {
	chance *rand.Rand
	told   []notice // of late, for second reports and newspapers
	n      int
	bodies int
}

// notice is one incident.
type notice struct {
	body, kind, data, system string
	day                      time.Time
	count                    int
}

// NewNotices are the notices of a casebook of n documents: the more, the more
// organizations.
func NewNotices(n int) *Notices {
	return &Notices{chance: rand.New(rand.NewPCG(1, 2)), bodies: max(200, n/10)}
}

var (
	firstParts  = strings.Fields("霞 朝凪 汐見 青燈 綿雲 露草 鹿沢 凪帆 北潮 鳴瀬 白鷺 若竹 藤代 楠木 葦原 雲居 風待 星見 月影 花咲 時雨 木漏 夕凪 松籟 瑞穂 深緑 早瀬 砂子 稲穂 椿 柊 榎 楓 欅 萩 菫 薄 茜 葵 桐")
	secondParts = strings.Fields("浜 野 原 川 山 崎 丘 島 沢 岡 谷 里 森 瀬 津 浦 坂 橋 池 台 戸 畑 林 滝 泉 港 根 塚 倉 窪 淵 渡 関 堀 園 峰 岬 宿 辻 牧")
	forms       = strings.Fields("%s市 %s町 %s村 %s大学 医療法人%s病院 株式会社%s製作所 %s商事株式会社 一般社団法人%s協会 %s信用金庫 株式会社%sシステムズ")
	kinds       = strings.Fields("誤送信 紛失 不正アクセス ランサムウェア 誤送付 誤公開")
	dataKinds   = strings.Fields("氏名とメールアドレス 氏名と住所 氏名、生年月日、電話番号 口座番号 健康診断の結果")
)

// body is one of the organizations; of 16,000 no two have one name.
func (w *Notices) body() string {
	n := w.chance.IntN(w.bodies)
	name := firstParts[n%40] + secondParts[n/40%40]
	return fmt.Sprintf(forms[(n+n/40+n/1600)%len(forms)], name)
}

// Next is the name and text of the next document: a notice, or in a fifth of
// all a second report or a newspaper story on one of the latest.
func (w *Notices) Next() (name, text string) {
	w.n++
	name = fmt.Sprintf("generated/%07d.txt", w.n)
	if len(w.told) > 50 {
		old := w.told[len(w.told)-1-w.chance.IntN(50)]
		switch w.chance.IntN(10) {
		case 0:
			return name, old.second()
		case 1:
			return name, old.story()
		}
	}
	x := notice{
		body: w.body(), kind: kinds[w.chance.IntN(len(kinds))], data: dataKinds[w.chance.IntN(len(dataKinds))],
		day: time.Date(2008, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, w.chance.IntN(6500)), count: 2 + w.chance.IntN(30000),
	}
	w.told = append(w.told, x)[max(0, len(w.told)-200):]
	return name, x.first()
}

func day(t time.Time) string { return t.Format("2006年1月2日") }

func (x notice) deed() string {
	switch x.kind {
	case "紛失":
		return "職員が名簿を入れた鞄を帰宅途中に紛失しました"
	case "不正アクセス":
		return "会員サイトのサーバーが第三者による不正アクセスを受けました"
	case "ランサムウェア":
		return "社内のサーバーがランサムウェアに感染し、ファイルが暗号化されました"
	case "誤送付":
		return "別の方の書類を封筒に入れて誤って送付しました"
	case "誤公開":
		return "ホームページに名簿のファイルを誤って公開しました"
	}
	return "案内のメールを誤って別の宛先に送信しました"
}

func (x notice) first() string {
	return fmt.Sprintf("%s\n\n%s\n\n個人情報の%sに関するお詫びとお知らせ\n\n%sにおいて、%s、%s。\n対象は%d名分の%sです。翌日、職員が気付き、判明しました。\n関係者の皆さまに深くお詫び申し上げます。\n",
		day(x.day.AddDate(0, 0, 4)), x.body, x.kind, x.body, day(x.day), x.deed(), x.count, x.data)
}

func (x notice) second() string {
	return fmt.Sprintf("%s\n\n%s\n\n個人情報の%sに関するお知らせ(第二報)\n\n%sに公表した件について、調査の結果をお知らせします。\n%sにおいて、%s、%s。\n対象は%d名分の%sであることを確認しました。\n",
		day(x.day.AddDate(0, 0, 34)), x.body, x.kind, day(x.day.AddDate(0, 0, 4)), x.body, day(x.day), x.deed(), x.count+1, x.data)
}

func (x notice) story() string {
	deed := strings.NewReplacer("しました", "した", "ました", "た").Replace(x.deed())
	return fmt.Sprintf("---\ntitle: %sで%s\ndate: %s\n---\n%sは%s、%sの個人情報%d人分について、%sと発表した。\n",
		x.body, x.kind, x.day.AddDate(0, 0, 4).Format(time.DateOnly), x.body, day(x.day.AddDate(0, 0, 4)), x.data, x.count, deed)
}
