package rule

import (
	"strings"
	"testing"
)

// The blocks of a cue are one pattern, the first as written first; lines that begin
// with a space go on with it, and capitals are kept apart.
func TestCue(t *testing.T) {
	fsys := files("cue/lost.rule", "match (書類|媒体)を\n       (紛失|置き忘れ)"+examples+"\nmatch {失う}|USB"+examples, "words/失う.txt", "見失う\n")
	p, err := NewCues(fsys).Pattern("lost")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"昨日、書類を置き忘れた": "書類を置き忘れ", "名簿を見失う前に": "見失う", "USBを貸す": "USB", "usbを貸す": "", "書類を渡す": "",
	} {
		got := ""
		if at := p.FindStringIndex(text); at != nil {
			got = text[at[0]:at[1]]
		}
		if got != want {
			t.Errorf("%s: 「%s」, want 「%s」", text, got, want)
		}
	}
}

// A cue that is not there or cannot be compiled is told by its file.
func TestNoCue(t *testing.T) {
	cues := NewCues(files("cue/lost.rule", "match (紛失"+examples))
	for _, name := range []string{"lost", "stolen"} {
		if _, err := cues.Pattern(name); err == nil {
			t.Errorf("%s: no error", name)
		} else if !strings.Contains(err.Error(), "cue/"+name+".rule") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
