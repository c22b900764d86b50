package read

import (
	"regexp"
	"strings"
)

// byFounder is a word for who founded a school, behind which its name follows.
const byFounder nameKind = 254

// founders are the words behind which newspapers shorten the names of schools.
var founders = []string{"県立", "市立", "町立", "村立", "区立", "府立", "都立", "道立", "組合立"}

// forces are the words behind which newspapers shorten the names of police stations.
var forces = []string{"県警", "府警", "道警", "警視庁"}

// byForce is such a word.
const byForce nameKind = 253

var (
	// shortSchool is the rest of such a name: …市立南小の教諭, 県立東高(霞浜市)は.
	shortSchool = regexp.MustCompile(`^((?:[\p{Han}\p{Katakana}ー々ヶケ]|[ぁ-ゖ]{2,5}){1,8}?(?:小中|中高|小|中|高)(?:分校)?)(?:[はがのでにをとへも、。(「」\s・]|から|より|教諭|校長|教頭|生徒|児童|$)`)
	// underWay ends in 中 and is no school: 県立病院で工事中の.
	underWay = cue("name_under_way")
)

// shortStation is the rest of the name of a police station: 県警…署の巡査.
var shortStation = regexp.MustCompile(`^([\p{Han}\p{Katakana}ーヶケ]{1,6}署)(?:[はがのでにをとへも、。(「」\s・]|から|より|員|長|$)`)

// stationName reads the name of a police station around the word for its force at [at,end).
func (p *page) stationName(s string, at, end int) (name, bool) {
	m := shortStation.FindStringSubmatch(s[end:min(len(s), end+30)])
	if m == nil {
		return name{}, false
	}
	return name{p.nameStart(s, at), end + len(m[1]), bySuffix}, true
}

// schoolName reads the name of a school in short around the word for its
// founder at [at,end).
func (p *page) schoolName(s string, at, end int) (name, bool) {
	m := shortSchool.FindStringSubmatch(s[end:min(len(s), end+60)])
	if m == nil {
		return name{}, false
	}
	stop := end + len(m[1])
	if stem := m[1]; underWay.MatchString(stem) || strings.Contains(stem, "学校") {
		return name{}, false
	}
	return name{p.nameStart(s, at), stop, bySuffix}, true
}
