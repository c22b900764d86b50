package read_test

import (
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// FuzzReader reads any text, as plain text and as blocks: no panic, all that
// checkRead promises, the same result twice, in time.
func FuzzReader(f *testing.F) {
	for _, d := range ours(f) {
		if len(d.Text) < 2500 {
			f.Add(d.Text, d.Title, uint64(len(d.Text)))
		}
	}
	f.Add("■1 漏えい\n・氏名 37件\n2024年5月10日\n株式会社\n", "漏えい", uint64(0x5a5a))
	f.Add("漏えい\u3099\u309a①②\ufffd\u2028(「"+strings.Repeat("紛失、", 50), "\u3000", uint64(7))
	r := newReader(f)
	f.Fuzz(func(t *testing.T, text, title string, kinds uint64) {
		if !utf8.ValidString(text) || !utf8.ValidString(title) || len(text) > 20_000 {
			return
		}
		d := &jikenbo.Document{Name: "a.txt", Title: title, Text: text, Blocks: blocks(text, kinds)}
		start := time.Now()
		reports, skipped := r.Read(d)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%d bytes took %v", len(text), took)
		}
		checkRead(t, text, reports, skipped)
		if again, also := r.Read(d); !reflect.DeepEqual(reports, again) || !reflect.DeepEqual(skipped, also) {
			t.Error("read twice, not the same")
		}
		for _, m := range r.Marks(text, "2024-05-10") {
			check{t, text, "mark " + m.Kind}.span(m.Span)
		}
	})
}

// blocks makes each line of a text a block, of kinds by the bits given; none if
// the last bit is not set.
func blocks(text string, kinds uint64) []jikenbo.Block {
	if kinds&1 == 0 {
		return nil
	}
	var all []jikenbo.Block
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		words := strings.TrimRight(line, "\n")
		if words != "" {
			kind := jikenbo.BlockKind(kinds >> 1 % 6)
			level := 0
			if kind == jikenbo.Heading {
				level = 1 + int(kinds>>4%6)
			}
			all = append(all, jikenbo.Block{Span: jikenbo.Span{Start: at, End: at + len(words)}, Kind: kind, Level: level})
			kinds = kinds>>3 | kinds<<61
		}
		at += len(line)
	}
	return all
}

// slowest is how much of the processor a text of any size here may take: some
// ten times what honest notices of that size take.
const slowest = 4 * time.Second

// What could make a careless reader go over the same words again and again is
// read in time linear to its length, or near to it. Sizes double, so that a
// failure does not take long.
func TestReadingIsLinear(t *testing.T) {
	r := newReader(t)
	for name, unit := range map[string]string{
		"one word":             "漏えい",
		"one sentence":         "個人情報が漏えいしたと発表した、",
		"one line":             "霞浜市は5月10日、個人情報37件が漏えいしたと発表した。",
		"many lines":           "霞浜市は5月10日、個人情報37件が漏えいしたと発表した。\n",
		"many names, one line": "漏えい。株式会社例示",
		"many names, lines":    "漏えい。\n株式会社例示\n",
		"different names":      "",
		"headings":             "■漏えいについて\n",
		"numbered":             "1. 霞浜市が書類を紛失\n",
		"bullets":              "・氏名\n・漏えいした書類\n",
		"dates":                "5月10日漏えい",
		"counts":               "37件漏えい、",
		"brackets":             "漏えい(「",
		"spaces":               "漏 え い 　",
		"blank lines":          "漏えい\n\n\n",
		"selves":               "当社は漏えいした。",
		"contractors":          "委託先の株式会社例示が紛失し、",
		"rows":                 "日時: 5月10日 / 件数: 37件 / 内容: 誤送信\n",
	} {
		t.Run(name, func(t *testing.T) {
			for size := 10_000; size <= 320_000; size *= 2 {
				text := opening + strings.Repeat(unit, size/max(1, len(unit)))
				if unit == "" {
					text = opening + differentNames(size)
				}
				start := processorTime(t)
				r.Read(&jikenbo.Document{Name: "a.txt", Text: text})
				took := processorTime(t) - start
				t.Logf("%d bytes: %v", size, took)
				if took > slowest {
					t.Errorf("%d bytes took %v", size, took)
					return
				}
			}
		})
	}
}

// processorTime is what this process has used: other work on the machine does
// not count.
func processorTime(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// opening is what lets a text through the gate.
const opening = "霞浜市は2024年5月10日、担当者の誤送信により37人分の個人情報が漏えいしたと発表した。\n"

func differentNames(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString("株式会社" + string(rune('一'+i%5000)) + string(rune('一'+i/7)) + "製作所は、個人情報が漏えいしたと発表した。")
	}
	return b.String()
}
