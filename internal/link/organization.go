package link

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// body is an organization as linking sees it.
type body struct {
	keys       []string // its own name's first, then other names for it
	stem       string   // of which body it is a department: the city of a board of education
	prefecture string   // in which its city lies, if that is said
}

// bodyOf reads the names of a report's organization.
func bodyOf(name jikenbo.Fact[string], aliases []jikenbo.Fact[string]) body {
	var b body
	if name.Value == "" {
		return b
	}
	b.add(name.Value)
	for _, a := range aliases {
		if key := canonical(jtext.NameKey(a.Value)); !generic(key) {
			b.add(a.Value)
		}
	}
	return b
}

// add takes in one name.
func (b *body) add(name string) {
	key := canonical(jtext.NameKey(name))
	own, stem, prefecture := owner(key)
	b.keys = appendNew(b.keys, key)
	if b.stem == "" {
		b.stem = stem
	}
	if b.prefecture == "" {
		b.prefecture = prefecture
	}
	b.keys = appendNew(b.keys, own)
	if tail := facilityOf(name); tail != "" {
		b.keys = appendNew(b.keys, canonical(jtext.NameKey(tail)))
	}
}

// appendNew adds what is not there yet and not empty.
func appendNew[T comparable](list []T, v T) []T {
	var none T
	if v == none || slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

// written are ends of names that are written in a short and a long way.
var written = []struct{ short, long string }{
	{"市役所", "市"}, {"区役所", "区"}, {"町役場", "町"}, {"村役場", "村"},
	{"県庁", "県"}, {"府庁", "府"}, {"都庁", "都"}, {"道庁", "道"},
	{"教委", "教育委員会"}, {"新聞社", "新聞"}, {"通信社", "通信"}, {"信金", "信用金庫"}, {"信組", "信用組合"},
	{"農協", "農業協同組合"}, {"生協", "生活協同組合"}, {"高校", "高等学校"}, {"県警察本部", "県警"}, {"県警察", "県警"},
	{"銀", "銀行"}, {"大", "大学"},
}

// canonical writes the end of a name's key in one way.
func canonical(key string) string {
	for _, w := range written {
		if head, ok := strings.CutSuffix(key, w.short); ok && head != "" && (w.long != "大学" && w.long != "銀行" || utf8.RuneCountInString(head) > 1) {
			return head + w.long
		}
	}
	return key
}

var (
	genericName = regexp.MustCompile(`^([都道府県市区町村]|当|本|同|弊)?(教育委員会|教育庁|役所|役場|庁|本社|本店|本部|支店|支社|事務局|事務所|センター|委員会|図書館|病院|学校|高等学校|中学校|小学校|大学|財団|協会|会社|社|店|店舗|銀行|金庫|機構|法人|組合)$`)
	prefectures = regexp.MustCompile(`^(北海道|東京都|京都府|大阪府|\p{Han}{2,3}県)(.*)$`)
	department  = regexp.MustCompile(`([部局課室係署]|支所|支店|支社|営業所|事務所|出張所|保健所|児童相談所|センター|委員会|病院|診療所|図書館|公民館|博物館|美術館|体育館|資料館|学校|幼稚園|保育[園所]|こども園|児童館|学院|学部|研究科|大学院|研究所)$|^立`)
	ownBody     = regexp.MustCompile(`(警察本?部?署?|県警|警察署|人材センター|社会福祉協議会|協同組合|協会|組合|公社)$`)
	twoTrades   = regexp.MustCompile(`^(.{2,}(?:印刷|計算|電算|通信|出版|商事|産業|工業|電機))(?:情報|サービス|情報サービス|システム|情報システム|企画|センター)$`)
	headOffice  = regexp.MustCompile(`^(.{2,}?(大学|銀行|信用金庫|信用組合|農業協同組合|生活協同組合|病院)|\p{Han}{1,6}省|\p{Han}{2,5}庁)(.+)$`)
)

// shortOf is the key of a company without the second of two trades, as its
// clients call it too: 見本印刷情報, 見本印刷. Empty for others.
func shortOf(key string) string {
	if m := twoTrades.FindStringSubmatch(key); m != nil {
		return m[1]
	}
	return ""
}

// generic tells whether a key names no one body: 教育委員会, 本社, one letter, or a
// whole group of companies.
func generic(key string) bool {
	return utf8.RuneCountInString(key) < 2 || genericName.MatchString(key) || strings.HasSuffix(key, "グループ")
}

// owner cuts a key into what it names without its prefecture, the body of which
// that is a department, and the prefecture. What is not there is empty.
func owner(key string) (own, stem, prefecture string) {
	rest := key
	if m := prefectures.FindStringSubmatch(key); m != nil {
		prefecture, rest = m[1], m[2]
	}
	if town, tail := municipality(rest); town != "" && (tail == "" || isDepartment(tail)) {
		if tail != "" {
			stem = town
		}
		return rest, stem, prefecture
	}
	if prefecture != "" && isDepartment(rest) {
		return "", prefecture, ""
	}
	if m := headOffice.FindStringSubmatch(key); m != nil && isDepartment(m[3]) {
		return "", m[1], ""
	}
	return "", "", ""
}

// isDepartment tells whether what follows the name of a body is a part of it
// and no body of its own.
func isDepartment(tail string) bool {
	return department.MatchString(tail) && !ownBody.MatchString(tail)
}

// municipality cuts the name of a city, ward, town or village from the
// beginning of a key, the county before it left out.
func municipality(key string) (town, tail string) {
	if m := county.FindStringSubmatch(key); m != nil {
		key = m[1]
	}
	for _, kind := range []string{"市", "区", "町", "村"} {
		_, first := utf8.DecodeRuneInString(key)
		at := strings.Index(key[min(first, len(key)):], kind)
		if at < 0 || first+at > maxTown {
			continue
		}
		end := first + at + len(kind)
		if townAgain.MatchString(key[end:]) {
			end += len(kind)
		}
		return key[:end], key[end:]
	}
	return "", ""
}

// maxTown is how long the name of a town may be, in bytes, without its kind.
const maxTown = 18

var (
	county    = regexp.MustCompile(`^\p{Han}{1,4}郡([^市区]{1,6}[町村].*)$`)
	townAgain = regexp.MustCompile(`^[市町村]($|立|教育|役)`) // 四日市+市, 大町+市
)

// relation says how the organizations of two reports stand to each other.
type relation uint8

const (
	strangers relation = iota // different bodies
	nameless                  // one or both are not named; nothing else is known
	halfNamed                 // one is named, of the other only the site is known
	onSite                    // both are not named; the site is the same
	regionals                 // one is called as papers of its region do
	sisters                   // departments of one body
	parts                     // a body and its department
	sameBody
)

// related says how the organizations of two reports stand to each other.
func related(a, b *Traits) relation {
	switch {
	case len(a.Organizations) == 0 || len(b.Organizations) == 0:
		return unnamed(a, b)
	case a.Prefecture != "" && b.Prefecture != "" && a.Prefecture != b.Prefecture:
		return strangers
	case calls(a, b) || calls(b, a):
		return regionals
	case share(a.Organizations[:1], b.Organizations) || share(b.Organizations[:1], a.Organizations):
		return sameBody
	case share(a.Organizations, b.Organizations):
		return parts
	case a.Stem != "" && slices.Contains(b.Organizations, a.Stem), b.Stem != "" && slices.Contains(a.Organizations, b.Stem):
		return parts
	case a.Stem != "" && a.Stem == b.Stem:
		return sisters
	}
	return strangers
}

// calls tells whether a calls b's organization by the bare end of its name.
func calls(a, b *Traits) bool {
	name := a.Organizations[0]
	return bare(name) == name && name != b.Organizations[0] && strings.HasSuffix(b.Organizations[0], name)
}

// unnamed is related where an organization is not named.
func unnamed(a, b *Traits) relation {
	named := len(a.Organizations) > 0 || len(b.Organizations) > 0
	switch {
	case named && (len(a.Organizations) == 0 && a.Site != "" || len(b.Organizations) == 0 && b.Site != ""):
		return halfNamed
	case !named && a.Site != "" && a.Site == b.Site:
		return onSite
	}
	return nameless
}

// share tells whether two lists have a value in common.
func share[T comparable](a, b []T) bool {
	for _, v := range a {
		if slices.Contains(b, v) {
			return true
		}
	}
	return false
}
