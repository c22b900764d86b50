package source

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"
)

func benchmark(b *testing.B, raw []byte, from Origin) {
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range Documents(bytes.NewReader(raw), from) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

var longText = strings.Repeat(body, 40_000) // 13 MB

func BenchmarkText(b *testing.B) { benchmark(b, []byte(longText), Origin{Name: "a.txt"}) }

func BenchmarkShortText(b *testing.B) { benchmark(b, []byte(body), Origin{Name: "a.txt"}) }

func BenchmarkMarkdown(b *testing.B) { benchmark(b, []byte(longText), Origin{Name: "a.md"}) }

func BenchmarkCRLF(b *testing.B) {
	benchmark(b, []byte(strings.ReplaceAll(longText, "\n", "\r\n")), Origin{Name: "a.txt"})
}

func BenchmarkShiftJIS(b *testing.B) {
	raw, err := japanese.ShiftJIS.NewEncoder().String(longText)
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, []byte(raw), Origin{Name: "a.txt"})
}

func BenchmarkHTML(b *testing.B) {
	benchmark(b, file(b, "testdata/page/city.html"), Origin{Name: "a.html"})
}

func BenchmarkLongHTML(b *testing.B) {
	page := "<!doctype html><title>例示</title>" + strings.Repeat("<p>"+strings.ReplaceAll(body, "\n\n", "</p><p>")+"</p>", 3000)
	benchmark(b, []byte(page), Origin{Name: "a.html"})
}
