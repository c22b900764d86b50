package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// nameStart walks left over the characters of a name that ends before i.
func (p *page) nameStart(s string, i int) int {
	end := i
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if isHiragana(r) {
			from, ok := p.insideName(s, i)
			if ok {
				i = from
				continue
			}
			if from, ok := hiraganaName(s, i, end); ok {
				i = from
			}
			break
		}
		if !nameRune(r) && !betweenWords(s, i-n) || dateEnds(s, i, r) || r == '・' && p.isNext(s, i, end) {
			break
		}
		i -= n
	}
	return p.trimLeading(s, behindThen(s, i), end)
}

// behindThen is the place behind the second half of その後, この際 and the like
// at i.
func behindThen(s string, i int) int {
	if strings.HasSuffix(s[:i], "その") || strings.HasSuffix(s[:i], "この") {
		if r, n := utf8.DecodeRuneInString(s[i:]); strings.ContainsRune("後際度間他件頃", r) {
			return i + n
		}
	}
	return i
}

// isNext tells whether the name that ends before end begins behind the dot at
// i: another body's name ends before it (…放送・…銀行).
func (p *page) isNext(s string, i, end int) bool {
	before, next := s[:i-len("・")], s[i:end]
	if strings.HasPrefix(s[end:], "共同企業体") {
		return false // which names its partners
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(next)
	return p.bodies.ends(before) && !p.isGeneric(next) && (unicode.Is(unicode.Han, first) || unicode.Is(unicode.Han, last) && !unicode.Is(unicode.Katakana, first))
}

// betweenWords tells whether a space at i parts two words of Latin letters.
func betweenWords(s string, i int) bool {
	return s[i] == ' ' && i > 0 && isLatin(s[i-1]) && i+1 < len(s) && isLatin(s[i+1])
}

func isLatin(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }

// insideName tells whether a word in hiragana that names have inside them
// (がん, こども) ends at i, behind another part of the name.
func (p *page) insideName(s string, i int) (int, bool) {
	if from := i - len("が"); from > 0 && hill.MatchString(s[from:]) {
		r, _ := utf8.DecodeLastRuneInString(s[:from])
		return from, nameRune(r) && !strings.ContainsRune("市県町村区社校院員者局", r) || isHiragana(r)
	}
	for _, w := range p.words.inside {
		if strings.HasSuffix(s[:i], w) && i > len(w) {
			r, _ := utf8.DecodeLastRuneInString(s[:i-len(w)])
			return i - len(w), nameRune(r)
		}
	}
	return i, false
}

// hiraganaName tells whether the hiragana before i begin a name (かすみ鉄道,
// つくしが浜病院): two to six of them behind a border or a particle, and no
// particle or verb end themselves.
func hiraganaName(s string, i, end int) (int, bool) {
	if from, ok := quotedStart(s, i); ok {
		return from, true
	}
	from := i
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if !isHiragana(r) && r != 'ー' {
			break
		}
		from -= n
	}
	border := borderBefore(s, from)
	verb := verbEnd(s[from:i])
	if verb > 0 {
		from, border = from+verb, true
	}
	if first, n := utf8.DecodeRuneInString(s[from:i]); !border && strings.ContainsRune("のはがをにでと", first) || first == 'と' && placeEnds(s, from) {
		from, border = from+n, true
	}
	run := s[from:i]
	last, size := utf8.DecodeLastRuneInString(run)
	next, _ := utf8.DecodeRuneInString(s[i:])
	n := jtext.Length(run)
	if place, ok := placeBefore(s, from); ok && !border && n >= 2 && !particle.MatchString(run) && !notNamed.MatchString(run) {
		return place, true
	}
	if quarter, ok := quarterBefore(s, from); ok && n >= 2 && municipal.MatchString(s[i:]) {
		return quarter, true
	}
	switch {
	case !border || n < 2 || n > 6 || notNamed.MatchString(run):
		return 0, false
	case n >= 3 && inKatakana(next) && !adjective.MatchString(run):
		return from, true
	case strings.ContainsRune("がの", last):
		return from, n >= 3 && !notNamed.MatchString(run[:len(run)-size])
	case strings.ContainsRune("はをにでともへやるたいくす", last):
		return from, verb > 0 && n >= 3 || municipal.MatchString(s[i:]) && !adjective.MatchString(run) || strings.Contains(run, "ー") || n >= 3 && lineOpens(s, from)
	}
	return from, true
}

// placeEnds tells whether the name of a place ends before i.
func placeEnds(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return strings.ContainsRune("県都府道市町村区", r)
}

// municipal is the end of a municipality's name.
var municipal = rule.MustPattern(`^(市|町|村)`)

// adjective matches the ends of verbs and adjectives before a noun.
var adjective = rule.MustPattern(`([しなたよ]い|[いえけせてねべめれうくすつぬむるたんだ]る|[っいしん][ただ]|す|く|む|つ|[はをにでともへや])$`)

// quarterBefore is where a quarter stands right before i: 南ひばり市.
func quarterBefore(s string, i int) (int, bool) {
	r, n := utf8.DecodeLastRuneInString(s[:i])
	return i - n, strings.ContainsRune("東西南北新", r) && borderBefore(s, i-n)
}

// placeBefore is where the two to four ideographs begin that open a line or a
// sentence before i: 西浜みさき運輸.
func placeBefore(s string, i int) (int, bool) {
	from := i
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if !unicode.Is(unicode.Han, r) || dateEnds(s, from, r) {
			break
		}
		from -= n
	}
	n := jtext.Length(s[from:i])
	return from, n >= 2 && n <= 4 && (lineOpens(s, from) || strings.HasSuffix(s[:from], "。"))
}

// particle matches hiragana that stand between the words of a sentence.
var particle = rule.MustPattern(`^[はがをにでとへもやのか]|[はがをにでとへものやかるたすいくてけ]$`)

// verbEnd is how many bytes of hiragana end the verb before a name: …であるみずほ.
func verbEnd(run string) int {
	if at := attributive.FindStringIndex(run); at != nil && len(run)-at[1] >= len("みず") {
		return at[1]
	}
	return 0
}

var attributive = rule.MustPattern(`^[ぁ-ゖ]*?(する|した|である|にある|という|といった|とする|における|による|となる|(して|されて|って)い(る|た))`)

// lineOpens tells whether a place stands behind a line end, a list mark, an
// opening bracket or a date, where no verb ends.
func lineOpens(s string, i int) bool {
	i = len(strings.TrimRight(s[:i], " "))
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return i == 0 || strings.ContainsRune("\n*・●■○◆-「『【】", r) || dateEnds(s, i, r)
}

// notNamed are hiragana that never begin a name.
var notNamed = rule.MustPattern(`(ある|この|その|あの|どの|また|なお|および|ならびに|について|さらに|ただし|もし|いわゆる|すべて|まず|よる|おける|である|たび|つきまして|うち|ほか|など|これ|それ|こと|もの|ため|ところ|ので|から|まで|より|という|とき|うえ|され|して|した|ない|ます|です|つつ|ながら|そして|しかし|かつ|ともに|(かけ|おい|つい|よっ|とっ|むけ|あわせ|くわえ|はじめ|つづい)て|いう|いった|(それぞれ|いずれ|かつて|もと|もともと|すでに|とくに|とりわけ|やがて|のち|ただちに|ともに|から|まで|では|には|とは)[はもに]?)$|^(はず|まま|つもり|とおり|よう|だけ|ばかり|くらい|ぐらい|ほど)の?$`)

// quotedStart is where the quotation opens in which i stands, if only the
// characters of a name are between.
func quotedStart(s string, i int) (int, bool) {
	from := i
	for from > 0 && i-from < 45 {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if r == '「' || r == '『' {
			return from, from < i
		}
		if !nameRune(r) && !isHiragana(r) {
			return 0, false
		}
		from -= n
	}
	return 0, false
}

func borderBefore(s string, i int) bool {
	if i == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return !nameRune(r) || strings.ContainsRune("県都府道市立・", r) || dateEnds(s, i, r)
}

// dateEnds tells whether r ends a date or a count (5月28日霞浜市, 3件A社), so
// that no name goes on to its left.
func dateEnds(s string, i int, r rune) bool {
	if !strings.ContainsRune("年月日時分件名人回社目", r) {
		return false
	}
	prev, _ := utf8.DecodeLastRuneInString(s[:i-utf8.RuneLen(r)])
	return unicode.IsDigit(prev)
}

// trade is what a company does, glued to its name: 化学大手, 部品メーカー.
var trade = rule.MustPattern(`^[\p{Han}\p{Katakana}ーA-Za-z・]{0,16}(大手|中堅|老舗|メーカー|商社|ゼネコン|チェーン|ベンチャー|スタートアップ|販売代理店|保険代理店|ブランド|子会社|現地法人|グループ会社|(通販|予約|情報|販売|求人|投稿|配信)サイト)`)

// venture is like trade, but other words go on with it (企業団, 企業年金), so that
// no ideograph may follow.
var venture = rule.MustPattern(`^[\p{Han}\p{Katakana}ーA-Za-z・]{0,20}(企業|[^式限同資名相]会社|業者|(提供|開発|販売|製造|配信)元)`)

// tradeOf is how many bytes of a name's beginning only say what the body does.
func (p *page) tradeOf(s string) int {
	if !mayTellTrade(s) {
		return 0
	}
	if m := trade.FindStringIndex(s); m != nil && m[1] < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[m[1]:]); !strings.ContainsRune("町前筋等各向側社", r) {
			return m[1]
		}
	}
	if m := venture.FindStringIndex(s); m != nil && m[1] < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[m[1]:]); !unicode.Is(unicode.Han, r) {
			return m[1]
		}
	}
	return 0
}

// mayTellTrade tells whether words have what a trade or a venture ends with.
func mayTellTrade(s string) bool {
	for i, r := range s {
		begins := ""
		switch r {
		case '大':
			begins = "大手"
		case '中':
			begins = "中堅"
		case '代':
			begins = "代理店"
		case '子':
			begins = "子会社"
		case '企':
			begins = "企業"
		case '会':
			begins = "会社"
		case '業':
			begins = "業者"
		case '提', '開', '販', '製', '配', '老', '商', '現', 'メ', 'ゼ', 'チ', 'ベ', 'ス', 'ブ', 'グ', 'サ':
			return true
		}
		if begins != "" && strings.HasPrefix(s[i:], begins) {
			return true
		}
	}
	return false
}

// trimLeading takes words off the left of a name that are not of it.
func (p *page) trimLeading(s string, i, end int) int {
	i += p.tradeOf(s[i:end])
	for changed := true; changed; {
		changed = false
		_, last := utf8.DecodeLastRuneInString(s[i:end]) // which stays
		if n := p.leading.at(s[i : end-last]); n > 0 && p.firsts.at(s[i:]) == 0 {
			i, changed = i+n, true
		}
		for i < end && strings.IndexByte("-.'&", s[i]) >= 0 || strings.HasPrefix(s[i:end], "・") || strings.HasPrefix(s[i:end], "ー") {
			_, n := utf8.DecodeRuneInString(s[i:])
			i, changed = i+n, true
		}
	}
	return i
}

// isGeneric tells whether a stem makes no name: every part of it is a common
// word (大学・病院), or it has none.
func (p *page) isGeneric(stem string) bool {
	for stem != "" {
		n := p.generic.at(stem)
		if n == 0 || p.firsts.at(stem) > n {
			return false
		}
		stem = strings.TrimPrefix(stem[n:], "・")
	}
	return true
}
