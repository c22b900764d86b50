package link_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/link"
)

// pairs are noted as "a-b 90", "a-b -50" for different ones; below 85 and above
// 0 they are asks.
func notedPairs(t *testing.T, text string) []link.Pair {
	var out []link.Pair
	for p := range strings.FieldsSeq(strings.ReplaceAll(text, " ", "=")) {
		for one := range strings.SplitSeq(p, ",=") {
			var points int
			names, number, _ := strings.Cut(one, "=")
			a, b, _ := strings.Cut(names, "-")
			if _, err := fmt.Sscan(number, &points); err != nil {
				t.Fatal(one, err)
			}
			v := link.Verdict{Answer: link.Ask, Points: points, Reasons: []link.Reason{{Points: points}}}
			switch {
			case points >= 85:
				v.Answer = link.Same
			case points < 60:
				v.Answer = link.Different
				v.Reasons[0].Points = points - 100
			}
			out = append(out, link.Pair{A: a, B: b, Verdict: v})
		}
	}
	return out
}

func TestGroup(t *testing.T) {
	for _, c := range []struct {
		name, pairs string
		ties        []link.Tie
		want        string
	}{
		{"by way of a third", "a-b 90, b-c 90, c-d 70", nil, "a b c/d"},
		{"the strongest first, and nothing against a contradiction", "a-b 120, b-c 110, a-c -50", nil, "a b/c/d"},
		{"of equals, the first by name", "a-b 120, b-c 120, a-c -50", nil, "a b/c/d"},
		{"a weak link where one looks different", "a-b 120, b-c 90, a-c 50", nil, "a b/c/d"},
		{"a strong link where one looks different", "a-b 120, b-c 110, a-c 50", nil, "a b c/d"},
		{"two groups with a contradiction", "a-b 120, c-d 120, b-c 110, a-d -50", nil, "a b/c d"},
		{"an editor joins", "a-b -50, b-c 90", []link.Tie{{A: "a", B: "b"}}, "a b c/d"},
		{"an editor keeps apart", "a-b 120, b-c 120", []link.Tie{{A: "c", B: "a", Apart: true}}, "a b/c/d"},
		{"an editor joins what others keep apart", "a-b 120", []link.Tie{{A: "a", B: "c"}, {A: "b", B: "c", Apart: true}}, "a c/b/d"},
		{"what is not asked about", "a-x 120, x-b 120", []link.Tie{{A: "x", B: "y"}, {A: "a", B: "x"}}, "a/b/c/d"},
	} {
		ids, pairs := []string{"a", "b", "c", "d"}, notedPairs(t, c.pairs)
		for seed := range uint64(30) {
			r := rand.New(rand.NewPCG(seed, 2))
			r.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
			r.Shuffle(len(pairs), func(i, j int) { pairs[i], pairs[j] = pairs[j], pairs[i] })
			for i, p := range pairs {
				if r.IntN(2) == 0 {
					pairs[i].A, pairs[i].B = p.B, p.A
				}
			}
			if got := written(link.Group(ids, pairs, c.ties)); got != c.want {
				t.Errorf("%s: %s, want %s", c.name, got, c.want)
				break
			}
		}
	}
}

func written(groups [][]string) string {
	var out []string
	for _, g := range groups {
		out = append(out, strings.Join(g, " "))
	}
	return strings.Join(out, "/")
}

// TestGroupInParts holds that what has no link does not matter: the groups of
// two sets of reports together are those of each.
func TestGroupInParts(t *testing.T) {
	for _, s := range scenarios {
		all, _ := s.read(t)
		groups := link.Group(idsOf(all), pairsOf(all), nil)
		for _, g := range groups {
			var own []link.Traits
			for _, a := range all {
				if slices.Contains(g, a.ID) {
					own = append(own, a)
				}
			}
			if again := link.Group(idsOf(own), pairsOf(own), nil); len(again) != 1 {
				t.Errorf("%s: %v fell into %v", s.name, g, again)
			}
		}
	}
}
