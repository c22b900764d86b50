package source

import "errors"

// What can be wrong with foreign bytes. Each message says what to do, to a
// reader of Japanese and to a reader of English.
var (
	ErrEmpty    = errors.New("中身がありません。取得し直してください (empty: fetch it again)")
	ErrBinary   = errors.New("文字として読めません。文書ファイルか確かめてください (binary or garbled: give a text, Markdown or HTML file)")
	ErrTooLarge = errors.New("大きすぎます。64 MiB・100万要素以下に分けてください (too large: split it)")
	ErrNotText  = errors.New("文書ではありません (not a text document)")
)

// FormatError says that the bytes are a known format that is no text, and what
// makes text of it. errors.Is(err, ErrNotText) holds.
type FormatError struct {
	Format string // "PDF"
	Do     string // "pdftotext -enc UTF-8 ... で文字にしてください"
}

// Error says what the bytes are and what makes text of them.
func (e *FormatError) Error() string { return e.Format + ": " + e.Do }

// Unwrap makes every FormatError an ErrNotText.
func (e *FormatError) Unwrap() error { return ErrNotText }
