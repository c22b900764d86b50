package jtext

import "strings"

// caseWords are the words that number the cases of a page: 事例1:, CASE 2.
var caseWords = []string{"事例", "ケース", "実例", "事案", "その", "CASE", "Case", "case"}

// caseNumber is the length of a mark that numbers a case, with what sets it off; 0
// if the line begins with none.
func caseNumber(line string) int {
	for _, w := range caseWords {
		rest, ok := strings.CutPrefix(line, w)
		if !ok {
			continue
		}
		number := strings.TrimPrefix(rest, " ")
		n := 0
		for n < len(number) && digits(number[n:n+1]) {
			n++
		}
		if r := firstRune(number[n:]); n > 0 && n < len(number)-1 && HasRune(": .、】", r) {
			return len(line) - len(number) + n + len(string(r))
		}
	}
	return 0
}
