package web

import (
	"strings"
	"testing"
)

// written shows pieces as text, marks as <name … >, one that goes on as <+name.
func written(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		for _, o := range p.Open {
			b.WriteString("<" + map[bool]string{true: "+"}[o.Again] + o.Name + ":")
		}
		b.WriteString(p.Text + strings.Repeat(">", len(p.Close)))
	}
	return b.String()
}

func TestMarked(t *testing.T) {
	text := []rune("北潮大学は名簿214名分を紛失した。")
	for name, c := range map[string]struct {
		from, to int
		places   []place
		want     string
	}{
		"none":       {0, 4, nil, "北潮大学"},
		"one":        {0, 5, []place{{0, 4, "a", ""}}, "<a:北潮大学>は"},
		"nested":     {0, 5, []place{{0, 4, "a", ""}, {2, 4, "b", ""}}, "<a:北潮<b:大学>>は"},
		"same":       {0, 5, []place{{0, 4, "a", ""}, {0, 4, "b", ""}}, "<a:<b:北潮大学>>は"},
		"side":       {0, 7, []place{{0, 4, "a", ""}, {4, 5, "b", ""}}, "<a:北潮大学><b:は>名簿"},
		"crossing":   {0, 7, []place{{0, 4, "a", ""}, {2, 6, "b", ""}}, "<a:北潮<b:大学>><+b:は名>簿"},
		"both":       {0, 7, []place{{0, 4, "a", ""}, {1, 6, "b", ""}, {2, 5, "c", ""}}, "<a:北<b:潮<c:大学>>><+b:<+c:は>名>簿"},
		"over edges": {2, 6, []place{{0, 4, "a", ""}, {5, 9, "b", ""}}, "<+a:大学>は<b:名>"},
		"outside":    {5, 7, []place{{0, 4, "a", ""}, {9, 11, "b", ""}, {3, 3, "c", ""}}, "名簿"},
		"end":        {12, 16, []place{{12, 14, "a", ""}, {14, 16, "b", ""}}, "<a:を紛><b:失し>"},
	} {
		if got := written(marked(text, c.from, c.to, sortPlaces(c.places))); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
