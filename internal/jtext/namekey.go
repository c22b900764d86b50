package jtext

import (
	"strings"
	"unicode/utf8"
)

// NameKey is a key for comparing names of organizations: two names with the
// same key are written for the same name. Legal forms, spaces and middle dots
// are gone, variants of ideographs are one, letters are lower case. A name that
// is nothing but a legal form keeps it; only a name without a character has the
// empty key. Keys are for comparing, not for showing.
func NameKey(name string) string {
	key := unify(Fold(name).Lower)
	key = dropEnglishForms(key)
	bare := squeeze(dropLegalForms(key))
	if bare == "" {
		bare = squeeze(key)
	}
	if strings.Contains(bare, "ホールディング") || strings.Contains(bare, "holdings") {
		return groupForms.Replace(bare)
	}
	return bare
}

// dropLegalForms takes the legal forms away, if the name has what one of them
// ends with.
func dropLegalForms(s string) string {
	for _, end := range [...]string{"法人", "会社", ")", "組合", "団体"} {
		if strings.Contains(s, end) {
			return legalForms.Replace(s)
		}
	}
	return s
}

// Usual is the usual form of an ideograph: 国 for 國, 高 for 髙.
func Usual(r rune) rune {
	if to, ok := usual[r]; ok {
		return to
	}
	return r
}

// unify writes every ideograph in its usual form, and ケ and ノ as が and の.
func unify(s string) string {
	if !anyUsual(s) {
		return s
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		if to, ok := usual[r]; ok {
			r = to
		}
		if r == '々' && ideograph(last) {
			r = last
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// anyUsual tells whether a text may have what unify writes in another way.
func anyUsual(s string) bool {
	for i := 0; i < len(s); {
		r, size := RuneAt(s, i)
		if r == '々' || hasUsual(r) {
			return true
		}
		i += size
	}
	return false
}

// squeeze takes away spaces, line ends, middle dots and marks of no weight.
func squeeze(s string) string {
	if !ContainsAny(s, weightless) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if HasRune(weightless, r) {
			return -1
		}
		return r
	}, s)
}

// weightless are the marks that names are written with or without.
const weightless = " \n・·•.,、'’"

// englishForms are the legal forms that stand as words at the end of a name.
var englishForms = map[string]bool{
	"inc": true, "incorporated": true, "co": true, "company": true, "ltd": true, "limited": true,
	"corp": true, "corporation": true, "llc": true, "llp": true, "k.k": true, "kk": true, "plc": true,
	"gmbh": true, "ag": true, "s.a": true, "b.v": true, "pte": true, "pty": true,
}

// dropEnglishForms takes "Co., Ltd." and the like from the end, as long as a
// name is left.
func dropEnglishForms(s string) string {
	for {
		t := strings.TrimRight(s, " .,")
		n := len(t)
		for n > 0 && (asciiWord(t[n-1]) || t[n-1] == '.') {
			n--
		}
		word := t[n:]
		if dot := strings.LastIndexByte(word, '.'); !englishForms[word] && dot >= 0 {
			word = word[dot+1:]
		}
		rest := strings.TrimRight(t[:len(t)-len(word)], " .,&")
		if !englishForms[word] || rest == "" {
			return s
		}
		s = rest
	}
}

// groupForms holds what is written for a holding company.
var groupForms = strings.NewReplacer("ホールディングス", "hd", "ホールディング", "hd", "holdings", "hd")

// legalForms takes the legal forms away, the longer ones first.
var legalForms = makeLegalForms()

func makeLegalForms() *strings.Replacer {
	var pairs []string
	for _, form := range strings.Fields(unify(longForms)) {
		pairs = append(pairs, form, "")
	}
	for _, short := range strings.Fields(unify(shortForms)) {
		pairs = append(pairs, "("+short+")", "")
	}
	return strings.NewReplacer(pairs...)
}

// longForms are the legal forms; one that another begins with comes after it.
const longForms = `
特例有限会社 株式会社 有限会社 合同会社 合名会社 合資会社 相互会社 有限責任事業組合
一般社団法人 公益社団法人 特例社団法人 一般財団法人 公益財団法人 特例財団法人 認可地縁団体
認定特定非営利活動法人 特定非営利活動法人 認定npo法人 npo法人 非営利活動法人
社会医療法人社団 社会医療法人財団 社会医療法人 特定医療法人社団 特定医療法人財団 特定医療法人
医療法人社団 医療法人財団 医療法人 社会福祉法人 準学校法人 学校法人 宗教法人 更生保護法人
地方独立行政法人 独立行政法人 国立研究開発法人 国立大学法人 公立大学法人 大学共同利用機関法人
有限責任監査法人 監査法人 税理士法人 弁護士法人 司法書士法人 行政書士法人 社会保険労務士法人
弁理士法人 土地家屋調査士法人 農事組合法人 職業訓練法人 管理組合法人 労働者協同組合法人
社団法人 財団法人`

// shortForms are those that stand in brackets; of some the name is only that.
const shortForms = `株 有 同 名 資 相 一社 公社 社 一財 公財 財 特非 特定非営利活動法人 npo 非 福 社福
学 医 医社 医財 医療法人 社医 宗 独 地独 国 国研 大 公大 税 弁 監 司 行 農 更 職 代 特`

// usual maps variants of ideographs to the usual ones.
var usual = makeUsual()

func makeUsual() map[rune]rune {
	m := map[rune]rune{}
	for _, row := range strings.Fields(ideographRows) {
		to, n := utf8.DecodeRuneInString(row)
		for _, r := range row[n:] {
			m[r] = to
		}
	}
	return m
}

// variants are the characters that have a usual form, as bits: nearly all have
// none.
var variants = func() (bits [1 << 10]uint64) {
	for r := range usual {
		bits[uint16(r)>>6] |= 1 << (r & 63)
	}
	return bits
}()

// hasUsual tells whether a character may have a usual form.
func hasUsual(r rune) bool { return variants[uint16(r)>>6]>>(r&63)&1 != 0 }

// ideographRows holds the variants that stand in names, each row after the
// character that all of it becomes.
const ideographRows = `
がヶケヵガ のノ之
高髙 崎﨑嵜碕 浜濱濵 辺邊邉 斉齊斎齋 沢澤 島嶋嶌 真眞 国國 学學斈 広廣 桜櫻 竜龍 滝瀧 恵惠 円圓
会會 団團 医醫 独獨 財戝 体體 図圖 館舘 駅驛 区區 県縣 庁廳 鉄鐵銕鉃 関關 総總 経經 済濟 協恊
栄榮 営營 労勞 実實 宝寶寳 寿壽 将將 条條 万萬 与與 両兩 乗乘 亀龜 予豫 争爭 仏佛 仮假 伝傳 価價 倹儉
党黨 内內 写寫 処處 剣劍劔 剤劑 励勵 効效 勲勳勛 参參 双雙 収收 号號 呉吳 嘱囑 塩鹽 増增 壌壤 声聲 売賣
変變 奥奧 奨奬獎 姫姬 宮宫 寛寬 対對 専專 尭堯 峰峯 崇嵩 巌巖 巣巢 帯帶 庄荘莊 庵菴 弁辨瓣辯 弐貳 弥彌 彦彥
径徑 従從 徳德 応應 恒恆 戦戰 戸戶 戻戾 払拂 抜拔 択擇 拡擴 挙擧舉 掲揭 揺搖 数數 断斷 旧舊 昇曻 晃晄 晩晚 暁曉
暦曆 曽曾 来來 松枩枀 杉杦 枢樞 柏栢 柳栁 桑桒 桧檜 楼樓 楽樂 様樣 槇槙 横橫 檪櫟 欧歐 歓歡 歩步 歯齒 歳歲 歴歷
毎每 気氣 沿㳂 浄淨 浅淺 涙淚 渇渴 渉涉 渋澁澀 渓溪 満滿 溌潑 潜潛 瀬瀨 湾灣 灯燈 点點 為爲 焼燒 煕熙 犠犧 献獻
獣獸 瑶瑤 産產 畳疊 発發 盗盜 研硏 砿礦鉱鑛 礼禮 祢禰 秘祕 税稅 穂穗 穏穩 穣穰 窃竊 竈竃 粋粹 絵繪 継繼 続續 緑綠 緒緖
縁緣 縄繩 繊纖 缶罐 翻飜 聡聰 脇脅 脳腦 臓臟 芦蘆 芸藝 茎莖 薗園 薬藥 蔵藏 薫薰 虫蟲 蛍螢 蛮蠻 衛衞 装裝 覚覺 覧覽
観觀 触觸 訳譯 証證 誉譽 読讀 讃讚 豊豐 賎賤 転轉 軽輕 辞辭 逓遞 遅遲 遥遙 郎郞 郷鄕鄉 酔醉 釈釋 釜釡 録錄 銭錢 鎌鐮
鋪舗 閲閱 陥陷 随隨 隣鄰 雑雜 霊靈 静靜 青靑 顔顏 顕顯 飲飮 餅餠 駆驅 騒騷 験驗 髪髮 鴎鷗 鶏鷄 鹸鹼 麦麥 麺麵麪 麹麴
黄黃 黒黑 黙默 吉𠮷 土圡 富冨 冴冱 凜凛 杯盃 梅楳 橋槗 栃杤 渕淵渊 篭籠 蝋蠟 裏裡 祇衹 諌諫 鯵鰺
群羣 兎兔 剥剝 叱𠮟 填塡 頬頰 屏屛 并幷 搔掻 痩瘦 繋繫 莱萊 醤醬 昂昻 桝枡 侭儘 尽盡 呑吞 虎乕 唖啞 嘘噓 噛嚙 撹攪 涜瀆 焔焰 箪簞 繍繡 蒋蔣 躯軀 頴穎 騨驒 鴬鶯 迩邇 梼檮 棲栖 烟煙 竪豎 脈脉 脚腳 艶艷 蓋盖 謡謠 蹟跡 遍徧 雁鴈
`
