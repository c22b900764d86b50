package source

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// boms are the marks that settle an encoding. UTF-32 stands before UTF-16,
// whose mark begins the same. IgnoreBOM keeps the mark as a character: the text
// of a file is all of its characters.
var boms = []struct {
	mark, name string
	enc        encoding.Encoding
}{
	{"\xff\xfe\x00\x00", "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xfe\xff", "utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xff\xfe", "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"\xfe\xff", "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// decode makes UTF-8 with \n line ends of any bytes, and says what they were.
// The bytes decide: what a header or a meta tag says is a hint among others,
// for it is wrong on one Japanese page of some dozens.
func decode(raw string, isHTML bool) (text, name string, err error) {
	if err := knownFormat(raw); err != nil {
		return "", "", err
	}
	text, name = raw, "utf-8"
	switch enc, marked := marked(raw); {
	case enc != nil:
		text, name = convert(enc, raw), marked
	case strings.IndexByte(raw, 0x1b) >= 0 && isJIS(raw):
		text, name = convert(japanese.ISO2022JP, raw), "iso-2022-jp"
	case utf8.ValidString(raw) && !dubious(raw): // taken at its word, and not copied
	case mostlyUTF8(raw) && !dubious(raw):
		text = strings.ToValidUTF8(raw, "\ufffd")
	default:
		text, name = guess(raw, isHTML)
	}
	if garbled(text) {
		return "", "", ErrBinary
	}
	return newlines(text), name, nil
}

// marked is the encoding that a byte order mark names or, for text without
// one, the UTF-16 or UTF-32 that the zero bytes give away.
func marked(raw string) (encoding.Encoding, string) {
	for _, b := range boms {
		if strings.HasPrefix(raw, b.mark) {
			return b.enc, b.name
		}
	}
	if strings.IndexByte(raw, 0) < 0 {
		return nil, ""
	}
	sample := raw[:min(len(raw), 4096)&^3]
	for _, b := range boms {
		if readable(convert(b.enc, sample)) {
			return b.enc, b.name
		}
	}
	return nil, ""
}

// isJIS tells ISO-2022-JP by its escapes; it has no byte above 0x7f, so it
// would pass for UTF-8.
func isJIS(raw string) bool {
	for _, escape := range []string{"\x1b$B", "\x1b$@", "\x1b(J", "\x1b(I"} {
		if strings.Contains(raw, escape) {
			return strings.IndexFunc(raw[:min(len(raw), 1<<16)], func(r rune) bool { return r > 0x7f }) < 0
		}
	}
	return false
}

// convert never fails: the decoders of x/text write U+FFFD for what they cannot
// read. Two bytes of a Japanese encoding become three.
func convert(enc encoding.Encoding, raw string) string {
	room := make([]byte, 0, len(raw)+len(raw)/2+16)
	text, _, err := transform.Append(enc.NewDecoder(), room, []byte(raw))
	if err != nil {
		return strings.ToValidUTF8(raw, "\ufffd")
	}
	return string(text)
}

// mostlyUTF8 tells text of which few bytes are broken: no other encoding has
// twenty characters in a row, of more than one byte each, that UTF-8 has too.
func mostlyUTF8(raw string) bool {
	good, broken := 0, 0
	for _, r := range raw {
		switch {
		case r == utf8.RuneError:
			broken++
		case r >= utf8.RuneSelf:
			good++
		}
	}
	return good >= 20*broken
}

// newlines turns \r\n and \r to \n, as Python's universal newlines do, and a
// NUL to U+FFFD, which no database refuses. Text without either is not copied.
func newlines(text string) string {
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "\ufffd")
	}
	i := strings.IndexByte(text, '\r')
	if i < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for ; i >= 0; i = strings.IndexByte(text, '\r') {
		b.WriteString(text[:i])
		b.WriteByte('\n')
		text = strings.TrimPrefix(text[i+1:], "\n")
	}
	b.WriteString(text)
	return b.String()
}
