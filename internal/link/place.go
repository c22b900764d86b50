package link

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// maxPlaces is how many places of a text are kept.
const maxPlaces = 6

var (
	// place is a branch, school or other house that a body has many of.
	place = regexp.MustCompile(`[\p{Han}\p{Katakana}\p{Hiragana}ー]{1,12}?(?:支店|支社|営業所|支所|出張所|小学校|中学校|高等学校|高校|幼稚園|保育園|保育所|こども園|児童館|図書館|公民館|病院|診療所|クリニック|工場|学部|研究科|研究所)`)
	// placeOwner is what stands before the name of a house: whose it is.
	placeOwner = regexp.MustCompile(`^.*(?:[^\p{Han}\p{Katakana}ー]|[都道府県市区町村]立|国立|私立|[都道府県市区町村]|同|本|当)`)
)

// placesIn lists the branches, schools and the like that a text names, but those
// whose name is the organization's own or says nothing.
func placesIn(text string, own []string) []string {
	var out []string
	for _, words := range place.FindAllString(text, maxPlaces*4) {
		key := canonical(jtext.NameKey(placeOwner.ReplaceAllString(words, "")))
		if len(out) < maxPlaces && !generic(key) && !plain.MatchString(key) && !partOf(key, own) {
			out = appendNew(out, key)
		}
	}
	return out
}

// partOf tells whether a key is the end of one of the names.
func partOf(key string, names []string) bool {
	for _, n := range names {
		if strings.HasSuffix(n, key) || strings.HasSuffix(key, n) {
			return true
		}
	}
	return false
}

// bare is the end of a name by which papers of its region call a body: 県教育委員会,
// 県警. Empty for others.
func bare(key string) string { return regional.FindString(key) }

var regional = regexp.MustCompile(`[都道府県市区町村](?:教育委員会|警|議会)$`)
