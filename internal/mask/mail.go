package mask

import "strings"

// mails finds mail addresses, those too in which another sign stands for the
// @ so that no robot takes them.
func (p *page) mails() {
	for at := 0; at < len(p.text); at++ {
		n := atSign(p.text[at:])
		if n == 0 {
			continue
		}
		start := at
		for start > 0 && localByte(p.text[start-1]) {
			start--
		}
		end := domain(p.text, at+n)
		if start < at && end > 0 {
			p.add(Mail, start, end)
			at = end
		}
	}
}

// atSigns are how the @ is written.
var atSigns = []string{"@", "(at)", "[at]", "{at}", "<at>", "(a)", "[a]", " at ", "_at_", "(アットマーク)", "[アットマーク]", "アットマーク", "★", "☆", "■", "●", "〓", "◎"}

// atSign is the length of an @ at the beginning of s, 0 if there is none.
func atSign(s string) int {
	if c := s[0]; c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
		return 0
	}
	for _, sign := range atSigns {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

func localByte(c byte) bool { return wordByte(c) || strings.IndexByte(".!#$%&'*+-/=?^_`{|}~", c) >= 0 }

func wordByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }

// domain is the end of a name of a host that begins at a place, 0 if there is
// none: words with dots between, the last of two letters or more.
func domain(s string, at int) int {
	end, last := 0, at
	for i := at; i <= len(s); i++ {
		if i < len(s) && (wordByte(s[i]) || s[i] == '-') {
			continue
		}
		if i == last {
			break // two dots, or none before
		}
		if last > at && i-last >= 2 && s[last] >= 'a' {
			end = i
		}
		if i == len(s) || s[i] != '.' {
			break
		}
		last = i + 1
	}
	return end
}
