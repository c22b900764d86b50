package source

import (
	"strings"

	xhtml "golang.org/x/net/html"
)

// skip gets over a token above maxToken, so that the rest is still read: what
// is no content is jumped over, text is kept up to the last "<" in it.
func (b *builder) skip(rest string) string {
	switch {
	case b.raw != 0:
		rest = rest[indexFold(rest, "</"+b.raw.String()):]
		b.raw = 0
		return after(rest, ">")
	case strings.HasPrefix(rest, "<!--"):
		return after(rest, "-->")
	case len(rest) > 1 && rest[0] == '<' && (rest[1] == '/' || rest[1] == '!' || rest[1] == '?' || rest[1]|0x20 >= 'a' && rest[1]|0x20 <= 'z'):
		return after(rest, ">")
	}
	end := min(len(rest), maxToken/2)
	if i := strings.LastIndexByte(rest[:end], '<'); i > 0 {
		end = i
	}
	for end < len(rest) && rest[end]&0xc0 == 0x80 {
		end++
	}
	b.add(&node{text: xhtml.UnescapeString(rest[:end])})
	return rest[end:]
}

// after is what stands behind the first mark, nothing if it never comes.
func after(s, mark string) string {
	_, rest, _ := strings.Cut(s, mark)
	return rest
}

// indexFold is where a tag stands, in either case, or the end of s.
func indexFold(s, tag string) int {
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], tag[0])
		if i < 0 {
			return len(s)
		}
		if at += i; len(s)-at >= len(tag) && strings.EqualFold(s[at:at+len(tag)], tag) {
			return at
		}
	}
}
