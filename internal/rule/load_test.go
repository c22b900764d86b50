package rule

import (
	"strings"
	"testing"
	"testing/fstest"
)

// files makes a folder of rules; a block gets its examples if it has none.
func files(pairs ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		fsys[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return fsys
}

const examples = "\n+ 書類を紛失した。\n- 晴れた。\n"

// A mistake in a rule file is told with its file and line.
func TestMistakes(t *testing.T) {
	for name, c := range map[string]struct {
		files []string
		want  []string
	}{
		"unknown word":       {[]string{"type/loss.rule", "# 紛失\nmatch 紛失\nweigth 7" + examples}, []string{"type/loss.rule:3:", `"weigth"`}},
		"nothing said":       {[]string{"type/loss.rule", "match 紛失\nunless" + examples}, []string{"type/loss.rule:2:", `"unless"`}},
		"no pattern":         {[]string{"type/loss.rule", "match" + examples}, []string{"type/loss.rule:1:", `"match"`}},
		"unclosed name":      {[]string{"type/loss.rule", "match {失うした" + examples}, []string{"type/loss.rule:1:", "{失う", "closing"}},
		"unclosed words":     {[]string{"type/loss.rule", "match 紛失\n+ 書類を<<紛失した。\n- 晴れた。\n"}, []string{"type/loss.rule:2:", "<<"}},
		"before match":       {[]string{"type/loss.rule", "unless 訓練\nmatch 紛失" + examples}, []string{"type/loss.rule:1:", "before the first match"}},
		"no match":           {[]string{"type/loss.rule", "# まだない\n"}, []string{"type/loss.rule:1:", "no match"}},
		"weight 0":           {[]string{"type/loss.rule", "match 紛失\nweight 0" + examples}, []string{"type/loss.rule:2:", `"0"`}},
		"weight 10":          {[]string{"type/loss.rule", "match 紛失\nweight 10" + examples}, []string{"type/loss.rule:2:", `"10"`}},
		"no good example":    {[]string{"type/loss.rule", "match 紛失\n- 晴れた。\n"}, []string{"type/loss.rule:1:", "example"}},
		"no bad example":     {[]string{"type/loss.rule", "match 紛失" + examples + "\nmatch 紛失\n+ 書類を紛失した。\n"}, []string{"type/loss.rule:5:", "example"}},
		"broken pattern":     {[]string{"type/loss.rule", "\n\nmatch (紛失" + examples}, []string{"type/loss.rule:3:", "missing closing )"}},
		"broken before":      {[]string{"type/loss.rule", "match 紛失\nbefore [訓練" + examples}, []string{"type/loss.rule:1:", "before", "missing closing ]"}},
		"broken unless":      {[]string{"type/loss.rule", "match 紛失\nunless [訓練" + examples}, []string{"type/loss.rule:1:", "unless", "missing closing ]"}},
		"unresolved name":    {[]string{"type/loss.rule", "match {失う}した" + examples}, []string{"type/loss.rule:1:", "{失う}"}},
		"unresolved unless":  {[]string{"type/loss.rule", "match 紛失\nunless {失う}" + examples}, []string{"type/loss.rule:1:", "{失う}"}},
		"empty list":         {[]string{"type/loss.rule", "match {失う}した" + examples, "words/失う.txt", "# なし\n\n"}, []string{"type/loss.rule:1:", "{失う}", "empty"}},
		"unused list":        {[]string{"type/loss.rule", "match 紛失" + examples, "words/失う.txt", "紛失\n"}, []string{"words/失う.txt:1:", "no rule uses"}},
		"never in folded":    {[]string{"type/loss.rule", "match ㈱の紛失" + examples}, []string{"type/loss.rule:1:", "㈱", "(株)"}},
		"cannot be used":     {[]string{"type/loss.rule", "match 紛失\\C" + examples}, []string{"type/loss.rule:1:"}},
		"nothing to go on":   {[]string{"type/loss.rule", "match 紛失\nweight 7\n  |盗難" + examples}, []string{"type/loss.rule:3:", "盗難"}},
		"asking cue":         {[]string{"cue/lost.rule", "match 紛失\nunless 訓練" + examples}, []string{"cue/lost.rule:1:", "a cue has no unless"}},
		"two files, both":    {[]string{"type/loss.rule", "match (紛失" + examples, "type/theft.rule", "match )盗難" + examples}, []string{"type/loss.rule:1:", "type/theft.rule:1:"}},
		"a second unused":    {[]string{"type/loss.rule", "match {失う}" + examples, "words/失う.txt", "紛失\n", "words/盗む.txt", "盗難\n"}, []string{"words/盗む.txt:1:"}},
		"no line of a value": {[]string{"type/loss.rule", ""}, []string{"type/loss.rule:1:"}},
	} {
		_, err := Load(files(c.files...))
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		for _, want := range c.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %q does not say %s", name, err, want)
			}
		}
	}
}

// Lists that Go code uses need no rule.
func TestKnownLists(t *testing.T) {
	fsys := files("type/loss.rule", "match 紛失"+examples, "words/失う.txt", "紛失\n")
	if _, err := Load(fsys, "失う"); err != nil {
		t.Error(err)
	}
}

// A word list gives its longest word first, folded, once.
func TestWords(t *testing.T) {
	got, err := Words(files("words/器.txt", "# 器\nＵＳＢ\nusbメモリー # 長い\nusb\n　\n書類\n"), "器")
	if want := "usbメモリー 書類 usb"; err != nil || strings.Join(got, " ") != want {
		t.Errorf("%q %v, want %q", got, err, want)
	}
}

// Examples are held against the rule, in the words marked.
func TestCheck(t *testing.T) {
	load := func(text string) *Rule {
		t.Helper()
		set, err := Load(files("type/loss.rule", text))
		if err != nil {
			t.Fatal(err)
		}
		return set.Rules[0]
	}
	for name, c := range map[string]struct {
		text string
		want []string // one of each error
	}{
		"all hold":     {"match ＵＳＢ(メモリー)?を紛失\nunless 訓練\n+ 職員が<<USBメモリーを紛失>>した。\n+ ｕｓｂを紛失した。\n- 訓練でＵＳＢを紛失した。\n", nil},
		"good missed":  {"match 盗難\n+ 書類を紛失した。\n- 晴れた。\n", []string{"is not matched"}},
		"other words":  {"match 書類…紛失\n+ 書類を<<紛失>>した。\n- 晴れた。\n", []string{"is matched at 「書類を紛失」"}},
		"bad hit":      {"match 紛失\n+ 紛失した。\n- 紛失を防ぐ。\n", []string{"- 紛失を防ぐ。"}},
		"said before":  {"match 紛失\nbefore 訓練\n+ 書類を<<紛失>>し、訓練をした。\n- 訓練で書類を紛失した。\n", nil},
		"begun before": {"match 紛失\nbefore 書類…見つか\n+ <<紛失>>した書類が見つかった。\n- 書類を紛失したが見つかった。\n", nil},
		"two mistakes": {"match 紛失\n+ 盗まれた。\n- 紛失を防ぐ。\n", []string{"is not matched", "- 紛失を防ぐ。"}},
	} {
		errs := load(c.text).Check()
		if len(errs) != len(c.want) {
			t.Errorf("%s: %v", name, errs)
			continue
		}
		for i, want := range c.want {
			if s := errs[i].Error(); !strings.Contains(s, want) || !strings.HasPrefix(s, "type/loss.rule:1:") {
				t.Errorf("%s: %q does not say %q", name, s, want)
			}
		}
	}
}

// A gap stays inside a sentence and a line, and is short.
func TestGap(t *testing.T) {
	set, err := Load(files("type/loss.rule", "match 書類…紛失"+examples))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		"書類紛失":                                true,
		"書類を、職員が、紛失":                          true,
		"書類" + strings.Repeat("あ", 30) + "紛失": true,
		"書類" + strings.Repeat("あ", 31) + "紛失": false,
		"書類がある。紛失":                            false,
		"書類がある\n紛失":                           false,
	} {
		if _, ok := set.Rules[0].Words(text); ok != want {
			t.Errorf("%q: %v", text, ok)
		}
		if n := len(set.Find(text, []Range{{0, len(text)}})); (n > 0) != want {
			t.Errorf("%q: %d hits", text, n)
		}
	}
}

// Sections let a rule speak, or not.
func TestSections(t *testing.T) {
	set, err := Load(files("type/loss.rule", "match 紛失\nin overview|title\nnotin contact\nnotin request|title"+examples))
	if err != nil {
		t.Fatal(err)
	}
	r := set.Rules[0]
	for section, want := range map[string]bool{"overview": true, "title": false, "contact": false, "request": false, "": false} {
		if r.Allows(section) != want {
			t.Errorf("%q: %v", section, !want)
		}
	}
	if r.Weight != DefaultWeight || r.Kind != "type" || r.Value != "loss" || r.Position() != "type/loss.rule:1" {
		t.Errorf("%+v", r)
	}
}
