package jtext

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// nextRow is the row after i, past page numbers and the blank rows around them;
// 0 if a blank row or the end follows.
func nextRow(s string, rows []row, i, last int) int {
	bare, page := false, false
	for k := i + 1; k < last; k++ {
		text := s[rows[k].start:rows[k].end]
		switch {
		case rows[k].blank():
		case len(text) < 16 && digits(text):
			bare, page = true, true
		case len(text) < 16 && HasRune("-―~0123456789Pp", firstRune(text)) && pageNumber.MatchString(text):
			page = true
		case bare && !mustGoOn(s[rows[i].start:rows[i].end], text):
			return 0
		case page || k == i+1:
			return k
		default:
			return 0
		}
	}
	return 0
}

// pageNumber is a line with a page number that is marked as one.
var pageNumber = regexp.MustCompile(`^(?:[-―~] *\d{1,3} *[-―~]|\d{1,3} */ *\d{1,3}|(?:[Pp]\.? *|[Pp]age )\d{1,3})$`)

// endsText tells whether a line ends in what ends a sentence, a title or a
// label, or has no Japanese.
func endsText(line string) bool {
	return HasRune("。.】:!?…>》〉;", lastRune(line)) || !strings.ContainsFunc(line, japanese)
}

// goesOn tells whether the row b can go on with a sentence of the row a.
func goesOn(s string, a, b row) bool {
	line, next := s[a.start:a.end], s[b.start:b.end]
	own, _ := markOf(line)
	mark, _ := markOf(next)
	indent, hanging := b.start-b.begin, a.start-a.begin
	switch {
	case katakana(lastRune(line)) && katakana(firstRune(next)), cutsDate(line, next):
		return true
	case b.column < a.cell, b.column < b.cell:
		return false // the next label
	case b.hangs && mark == "":
	case stands(s, b) && (entitles(line) || !ContainsAny(line, "、。") && ideograph(lastRune(line))):
		return false
	case mark != "", next == "記", next == "以上", strings.HasPrefix(next, "http"):
		return false
	case indent > 0 && indent != hanging && (own == "" || indent < hanging):
		return false
	case HasRune("」』)", lastRune(line)), own == "・" && strings.Count(line, " ・") > 1, own != "" && strings.Contains(headingMarks, own):
		return mustGoOn(line, next)
	case HasRune("年月~、0123456789", lastRune(line)):
		return true
	}
	return !dated(next) && !beginsWithAny(next, openers)
}

// minLabel is how many display columns a label takes at least with the space behind it.
const minLabel = 6

// indentOf is the display column at which a line starts.
func indentOf(line string) int {
	return columns(line[:len(line)-len(strings.TrimLeft(line, " \u3000"))])
}

// beginsAt tells whether something begins behind a space at a display column of a line.
func beginsAt(line string, at int) bool {
	column, behind := 0, false
	for i, r := range line {
		space := r == ' ' || r == '\u3000'
		if column >= at {
			return column == at && behind && !space
		}
		behind = space
		_, size := utf8.DecodeRuneInString(line[i:]) // of one byte that is no UTF-8 too
		column += columns(line[i : i+size])
	}
	return false
}

// titleEnds are the words with which titles end.
var titleEnds = strings.Fields("について に関して に関するお知らせ のお知らせ お詫び おわび のご報告 発生 紛失 漏えい 流出")

func entitles(line string) bool {
	for _, end := range titleEnds {
		if strings.HasSuffix(line, end) {
			return true
		}
	}
	return false
}

// stands tells whether a row is a short line for itself, such as who signs: no
// sentence ends there, and it is the name of an office or has no word of a sentence.
func stands(s string, r row) bool {
	line := s[r.start:r.end]
	if r.width > minWrap || ContainsAny(line, "、。") {
		return false
	}
	return HasRune("課局部室会市町村区県府院校署所館園", lastRune(line)) || !strings.ContainsFunc(line, hiragana)
}

// headingMarks begin titles more often than items.
const headingMarks = "■□◆◇######"

// dated tells whether a line begins with a date that stands for itself, as in a
// chronology.
func dated(line string) bool {
	return HasRune("0123456789令平昭", firstRune(line)) && dateLine.MatchString(line)
}

var dateLine = regexp.MustCompile(`^(?:(?:(?:\d{4}|(?:令和|平成|昭和) ?(?:\d{1,2}|元)) ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}/\d{1,2}) *(?:\([^()]{1,12}\))? *(?:$|:| [^0-9 ])`)

// openers are how a paragraph begins that does not go on with the line before.
var openers = strings.Fields(`この度 このたび 平素 日頃 日ごろ いつも なお また、 または さて つきまして おって
	ただし しかし そこで それでは はじめに お客様各位`)

func beginsWithAny(s string, list []string) bool {
	for _, prefix := range list {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

// mustGoOn tells whether the break between two lines is inside a sentence: a
// comma before it, or something after it that begins no sentence.
func mustGoOn(line, next string) bool {
	a, b := lastRune(line), firstRune(next)
	switch {
	case cannotBegin(next), cutsWord(a, b):
		return true
	case a == '、', HasRune("、。」』)", b), HasRune("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョー", b):
		return true
	}
	return hiragana(b) && b != 'お' && b != 'ご' && !phraseStarts[next[:min(len(next), len("この"))]]
}

// phraseStarts are two letters of hiragana that may begin a sentence or title.
var phraseStarts = makeSet(`この これ ここ こう その それ そこ そし あの あれ あな どの どう どこ する だれ なぜ なに
	また まず まこ ただ さら しか はじ はい もし もと いま いず いわ いか つき つま つづ あら あわ かね より ほか
	とこ とく とき すで すべ すぐ すな みな みん われ わた ほん やは だが だか たと むし ちな ひと ぜひ ふる まち くら こど さい
	がん ひま なお よっ`)

func makeSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
