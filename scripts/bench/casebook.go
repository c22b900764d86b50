package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

// casebook adds n notices of many organizations to a new casebook, a tenth of
// them second reports, a tenth newspaper stories, and prints after each tenth:
// documents, documents a second, seconds of the processor for reading and for
// the rest a thousand documents, peak memory in MB.
func casebook(n int, dsn string) error {
	ctx := context.Background()
	reader, err := read.New(rules.Files)
	if err != nil {
		return err
	}
	db, err := store.Open(ctx, dsn, true)
	if err != nil {
		return err
	}
	defer db.Close()
	b := book.New(db, reader, time.Now)
	w := newNotices(n)
	step := max(1, n/10)
	for done := 0; done < n; done += step {
		start := time.Now()
		reading, cpu, err := addNotices(ctx, b, w, min(step, n-done))
		if err != nil {
			return err
		}
		rate := float64(step) / time.Since(start).Seconds()
		thousand := float64(step) / 1000
		fmt.Printf("%7d documents  %6.0f/s  reading %5.2f s  adding %5.2f s a thousand  peak %4d MB\n",
			done+step, rate, reading.Seconds()/thousand, (cpu-reading).Seconds()/thousand, peakMemory())
	}
	return nil
}

// addNotices adds notices in batches and tells how long reading them took, and
// all of it, in seconds of the processor.
func addNotices(ctx context.Context, b *book.Book, w *notices, n int) (reading, all time.Duration, err error) {
	begin := processorTime()
	for n > 0 {
		var batch []*book.Prepared
		at := processorTime()
		for ; n > 0 && len(batch) < 64; n-- {
			name, text := w.next()
			p, err := b.Prepare([]byte(text), source.Origin{Name: name})
			if err != nil {
				return 0, 0, err
			}
			batch = append(batch, p)
		}
		reading += processorTime() - at
		if _, err := b.Add(ctx, batch...); err != nil {
			return 0, 0, err
		}
	}
	return reading, processorTime() - begin, nil
}

// notices writes notices of fictional organizations, the same ones every time.
type notices struct {
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

func newNotices(n int) *notices {
	return &notices{chance: rand.New(rand.NewPCG(1, 2)), bodies: max(200, n/10)}
}

var (
	firstParts  = strings.Fields("霞 朝凪 汐見 青燈 綿雲 露草 鹿沢 凪帆 北潮 鳴瀬 白鷺 若竹 藤代 楠木 葦原 雲居 風待 星見 月影 花咲")
	secondParts = strings.Fields("浜 野 原 川 山 崎 丘 島 沢 岡 谷 里 森 瀬 津 浦 坂 橋 池 台")
	forms       = strings.Fields("%s市 %s町 %s村 %s大学 医療法人%s病院 株式会社%s製作所 %s商事株式会社 一般社団法人%s協会 %s信用金庫 株式会社%sシステムズ")
	kinds       = strings.Fields("誤送信 紛失 不正アクセス ランサムウェア 誤送付 誤公開")
	dataKinds   = strings.Fields("氏名とメールアドレス 氏名と住所 氏名、生年月日、電話番号 口座番号 健康診断の結果")
)

func (w *notices) body() string {
	n := w.chance.IntN(w.bodies)
	name := firstParts[n%20] + secondParts[n/20%20] + strings.Repeat("東", n/4000%3)
	return fmt.Sprintf(forms[n%len(forms)], name)
}

// next is the name and text of the next document.
func (w *notices) next() (name, text string) {
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

// peakMemory is the most memory that this process has had, in MB.
func peakMemory() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return u.Maxrss / 1024
}
