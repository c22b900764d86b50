package read

import (
	"fmt"
	"github.com/jikenbo/jikenbo/internal/source"
	"os"
	"strings"
	"testing"
)

func TestDebug(t *testing.T) {
	f := os.Getenv("F")
	if f == "" {
		t.Skip()
	}
	r, err := New(os.DirFS("/tmp/hm/rules"))
	if err != nil {
		t.Fatal(err)
	}
	fh, _ := os.Open(f)
	for d, err := range source.Documents(fh, source.Origin{Name: f}) {
		if err != nil {
			t.Fatal(err)
		}
		p := r.page(d)
		for i, l := range p.lines {
			fmt.Printf("L%d kind=%d gap=%d mark=%q accent=%v opens=%q style=%q tells=%v [%s]\n", i, l.kind, l.gap, l.Mark, l.accent, l.opens, p.style(i), p.tells(i), trimTo(p.lineText(i), 30))
			for s := l.first; s < l.last; s++ {
				for _, h := range p.sentences[s].hits {
					if os.Getenv("K") == "" || strings.Contains(os.Getenv("K"), h.Rule.Kind) {
						fmt.Printf("     %s/%s w%d 「%s」 sec=%s mood=%d %s\n", h.Rule.Kind, h.Rule.Value, h.Rule.Weight, p.folded(h.Start, h.End), p.sentences[s].section, p.sentences[s].mood, h.Rule.Position())
					}
				}
			}
		}
		for _, a := range p.accounts() {
			pl, co := a.speaksFor()
			mi, re := a.speaksAgainst()
			o := ""
			if a.org != nil {
				o = a.org.name
			}
			fmt.Printf("ITEM lines %d-%d why=%q plus=%d core=%d minus=%d(%s) org=%q depth=%s\n", a.firstLine, a.lastLine, a.why, pl, co, mi, re, o, a.depth)
			if os.Getenv("N") != "" {
				var all []mention
				for _, n := range a.namesIn(a.start(), a.end()) {
					all = append(all, a.weighName(n))
				}
				all = append(all, a.subjects()...)
				all = append(all, a.headlineNames()...)
				all = append(all, a.frameNames()...)
				for _, m := range all {
					fmt.Printf("     name %q w=%.1f kind=%d\n", m.text, m.weight, m.kind)
				}
			}
		}
	}
}
