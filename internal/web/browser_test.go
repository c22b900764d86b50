package web

import (
	"fmt"
	"testing"
)

// widths are those of a phone and of a desk.
var widths = []int64{390, 1440}

// everyWidth runs a story on a phone and at a desk.
func everyWidth(t *testing.T, story func(p *tab)) {
	server := examples(t)
	for _, w := range widths {
		t.Run(fmt.Sprint(w), func(t *testing.T) { story(browse(t, server.URL, w)) })
	}
}

// Every page is sound, in both languages.
func TestSound(t *testing.T) {
	everyWidth(t, func(p *tab) {
		for _, path := range []string{"/", "/en/", "/about", "/cases/JB-2024-0001"} {
			p.visit(path)
			p.sound()
		}
	})
}
