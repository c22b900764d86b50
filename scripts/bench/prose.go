package main

import (
	"math/rand/v2"
	"strings"
)

// The parts of sentences on everyday subjects: weather, gardens, cooking,
// walks, books. A sentence is a time, a subject, a way and an end. None has a
// word of rules/words/入口.txt.
var (
	times = split("朝早く|昼過ぎに|夕方になると|週末には|春先の晴れた日に|梅雨の合間に|秋の深まるころ|雪の積もった朝|連休の初日|祭りの前の晩|去年の今ごろ|毎年この季節に|子どものころは|月に一度|雨上がりの午後")
	whos  = split("近所の人たちは|祖母は|畑の仲間は|商店街の店主は|弟と妹は|図書館の司書は|山小屋の主人は|合唱団の先輩は|庭師の親方は|漁師の一家は|喫茶店の常連は|陶芸教室の生徒は|駅前のパン屋は|天文台の研究員は|自転車好きの友人は")
	whats = split("川沿いの道をゆっくり歩きながら|トマトときゅうりの苗に水をやり|古い地図を机に広げて|味噌汁の具を刻みながら|庭の梅の実を籠に集めて|新しい楽譜を何度も口ずさんで|窓辺に並べた鉢植えをながめ|港に戻る船の灯を待ちながら|落ち葉を掃いて小道を整え|焼きたてのパンを棚に並べて|望遠鏡の角度を少しずつ変え|昔の日記を読み返しながら|坂の上の神社まで足を延ばして|ろくろの前で土の固さを確かめ|峠の茶屋で団子を食べながら")
	ends  = split("季節の移り変わりを楽しんでいた。|明日の天気を話し合った。|遠くの山の色をながめていた。|昔の暮らしを思い出して笑った。|来年の祭りの支度を始めた。|新しい献立を考えていた。|鳥の声に耳を澄ませた。|温かいお茶を飲んで一息ついた。|孫に折り紙を教えていた。|夜空の星の名前を数えた。|旅の予定をのんびり立てた。|隣の町まで買い物に出かけた。|好きな歌を小さな声で歌った。|木陰で本の続きを読んだ。|手紙の返事をていねいに書いた。")
)

// chance are everyday sentences that have a word of rules/words/入口.txt, as
// nearly every longer page has.
var chance = split("別の店でも桜餅が評判になり、行列ができた。|画面に次の電車の時刻が表示されるのを待った。|目的の駅を乗り過ごしてしまった。|取り出した毛布を日に干した。|第三日曜には市が立つ。|荷物の送り先の住所を書き写した。|傘を置き忘れて引き返した。|見えない山の向こうを想像した。|個人競技の部で一位になった。|フィルムの写真を現像に出した。|サークルの仲間と山に登った。|投稿した俳句が新聞に載った。")

func split(s string) []string { return strings.Split(s, "|") }

// prose is at least size bytes of it, the same every time; with mixed one
// sentence of forty is of chance.
func prose(size int, mixed bool) string {
	pick := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for n := 1; b.Len() < size; n++ {
		for _, part := range [][]string{times, whos, whats, ends} {
			b.WriteString(part[pick.IntN(len(part))])
		}
		if n%5 == 0 {
			b.WriteByte('\n')
		}
		if n%40 == 0 {
			if mixed {
				b.WriteString(chance[pick.IntN(len(chance))])
			}
			b.WriteString("\n\n")
		}
	}
	return b.String()
}
