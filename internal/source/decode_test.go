package source

import (
	"strings"
	"testing"
)

// body is what the files of testdata/encoding say; those that cannot write ①
// have (1).
const body = "個人情報の漏えいについて\n\n" +
	"　令和５年５月２４日、当社のサーバーが不正アクセスを受け、お客様３５名の氏名と住所が閲覧された可能性があります。\n" +
	"①原因を調査しています。 Webサイトを停止しました。\n"

// The bytes decide what a file is encoded in, and it reads the same in each.
func TestEncodings(t *testing.T) {
	old := strings.Replace(body, "①", "(1)", 1)
	for _, c := range []struct{ name, encoding, want string }{
		{"utf-8", "utf-8", body},
		{"utf-8-crlf", "utf-8", body},
		{"utf-8-bom", "utf-8", "\ufeff" + body},
		{"cp932", "shift_jis", body},
		{"cp932-cr", "shift_jis", body},
		{"halfkana", "shift_jis", "ｱｲｳｴｵ ｶﾌﾞｼｷｶﾞｲｼｬ ﾃｽﾄ\n"},
		{"euc-jp", "euc-jp", old},
		{"iso-2022-jp", "iso-2022-jp", old},
		{"utf-16le", "utf-16le", body},
		{"utf-16be", "utf-16be", body},
		{"utf-16le-bom", "utf-16le", "\ufeff" + body},
		{"utf-16be-bom", "utf-16be", "\ufeff" + body},
		{"utf-32le", "utf-32le", body},
		{"utf-32be-bom", "utf-32be", "\ufeff" + body},
		{"latin1", "windows-1252", "Le fichier a été effacé après la découverte de la fuite, à Genève, où le siège de la société est situé.\n"},
		{"gb18030", "gbk", "本公司的服务器遭到未经授权的访问，部分客户的姓名和电子邮件地址可能已经泄露，我们对此深表歉意。\n"},
		{"ascii", "utf-8", "Two laptops were stolen.\n"},
	} {
		d := read(t, file(t, "testdata/encoding/"+c.name+".txt"), Origin{Name: c.name + ".txt"})
		if d.Text != c.want || d.Encoding != c.encoding || d.Broken != 0 {
			t.Errorf("%s: %s with %d broken\n%s", c.name, d.Encoding, d.Broken, d.Text)
		}
	}
}

// A few broken bytes cost no more than themselves.
func TestBroken(t *testing.T) {
	for name, want := range map[string]string{
		"utf-8-broken": strings.Replace(strings.Repeat(body, 4), "住所", "\ufffd", 1),
		"utf-8-cut":    strings.TrimSuffix(body, "た。\n") + "\ufffd",
	} {
		d := read(t, file(t, "testdata/encoding/"+name+".txt"), Origin{Name: name + ".txt"})
		if d.Text != want || d.Encoding != "utf-8" || d.Broken != 1 {
			t.Errorf("%s: %s with %d broken\n%s", name, d.Encoding, d.Broken, d.Text)
		}
	}
}

// So it is where other characters than those of Japanese are few: read as
// Shift_JIS these arrows would be kanji.
func TestBrokenSigns(t *testing.T) {
	text := strings.Repeat("1→→2 ", 12)
	d := read(t, []byte(strings.Replace(text, "1→", "1\xe2", 1)), Origin{})
	if want := strings.Replace(text, "1→", "1\ufffd", 1); d.Text != want || d.Encoding != "utf-8" {
		t.Errorf("%s %s", d.Encoding, d.Text)
	}
}

// Cut anywhere, even inside of a character, a file stays what it is.
func TestCutAnywhere(t *testing.T) {
	for _, name := range []string{"utf-8", "cp932", "euc-jp"} {
		raw := file(t, "testdata/encoding/"+name+".txt")
		want := read(t, raw, Origin{}).Encoding
		for end := 60; end < len(raw); end++ {
			if d := read(t, raw[:end], Origin{}); d.Encoding != want || d.Broken > 1 {
				t.Errorf("%s cut at %d: %s with %d broken", name, end, d.Encoding, d.Broken)
			}
		}
	}
}

// What a page says of its encoding is a hint, and wrong hints do no harm.
func TestWrongCharset(t *testing.T) {
	for _, name := range []string{"utf-8", "cp932", "euc-jp", "iso-2022-jp"} {
		raw := file(t, "testdata/encoding/"+name+".txt")
		for _, said := range []string{"utf-8", "shift_jis", "euc-jp", "iso-8859-1", "gb2312", "utf-16", "x-unknown", ""} {
			page := "<html><meta charset=" + said + "><p>" + string(raw)
			if d := read(t, []byte(page), Origin{Name: "a.html"}); !strings.Contains(d.Text, "令和５年５月２４日、当社のサーバー") {
				t.Errorf("%s that says %q: %s", name, said, d.Text)
			}
		}
	}
}

// Little Japanese in much ASCII decides the encoding too.
func TestMostlyASCII(t *testing.T) {
	script := "<script>" + strings.Repeat("var a = [1, 2, 3];\n", 20000) + "</script>"
	for _, name := range []string{"cp932", "euc-jp"} {
		page := "<html>" + script + "<p>" + string(file(t, "testdata/encoding/"+name+".txt"))
		if d := read(t, []byte(page), Origin{Name: "a.html"}); !strings.Contains(d.Text, "お客様３５名の氏名") {
			t.Errorf("%s: %s %.100s", name, d.Encoding, d.Text)
		}
	}
}

// The text of a file is the file: its characters are counted by others.
func TestPlainTextIsTheFile(t *testing.T) {
	for _, raw := range []string{"a", "\ufeffa\n", "a\n\n\nb ", " \n---\nx: 1\n---\n", "---\ntitle: x\n---\nb", "# a\n- b\n\u2028c\x0cd\n\ufffd"} {
		for _, name := range []string{"a.txt", "a.md"} {
			if d := read(t, []byte(raw), Origin{Name: name}); d.Text != raw {
				t.Errorf("%s %q became %q", name, raw, d.Text)
			}
		}
	}
	if d := read(t, []byte("\ufeff<p>a"), Origin{Name: "a.html"}); d.Text != "a\n" {
		t.Errorf("the mark of a page is no text: %q", d.Text)
	}
	if d := read(t, []byte("a\r\nb\rc\n\r\nd\r"), Origin{}); d.Text != "a\nb\nc\n\nd\n" {
		t.Errorf("line ends: %q", d.Text)
	}
}
