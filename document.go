package jikenbo

// Document is one fetched page or file. Its Text is fixed once read: every
// Span of every report points into it, byte for byte.
type Document struct {
	Name      string // path or address it was read from
	MediaType string // "text/plain", "text/markdown" or "text/html"
	Encoding  string // what the bytes were, e.g. "utf-8", "shift_jis"
	Title     string // front matter title, <title> or empty
	Published Date   // when the page itself says it was published, or empty
	Modified  Date   // when the page itself says it was last changed, or empty
	Site      string // host name of the page's own address, or empty
	SiteName  string // who runs the page, as its frame says, or empty
	Text      string // what readers quote; valid UTF-8, line ends are \n
	Blocks    []Block
	Links     []Link
	Broken    int // characters that could not be decoded (U+FFFD)
}

// BlockKind says what a stretch of a document's text was on the page.
type BlockKind uint8

// The kinds of Block. Text between blocks, or in a document without blocks, is
// judged by its lines.
const (
	Paragraph BlockKind = iota // running text
	Heading                    // a title; Level 1 is the highest
	Item                       // a list item
	Row                        // a table row as 項目: 内容 pairs
	Quote                      // quoted from elsewhere
	Frame                      // title line, site name, footer: not content
)

// Block is one line or paragraph of the page and what it was there.
type Block struct {
	Span  Span
	Kind  BlockKind
	Level int // of a Heading 1..6, else 0
}

// Link is an address that stands behind, or in, a stretch of the text.
type Link struct {
	Span Span
	URL  string
}

// Span is a half-open byte range of Document.Text. At the JSON edge it is
// printed in Unicode code points (W3C TextPositionSelector).
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the words of text that the span marks.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
