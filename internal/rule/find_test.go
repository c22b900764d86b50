package rule_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
	"github.com/jikenbo/jikenbo/rules"
)

// known are the lists that Go code of internal/read uses: no rule needs them.
func known(t testing.TB) []string {
	lists, err := filepath.Glob("../../rules/words/*.txt")
	if err != nil || len(lists) == 0 {
		t.Fatal("no word lists", err)
	}
	for i, name := range lists {
		name = filepath.Base(name)
		lists[i] = name[:len(name)-len(".txt")]
	}
	return lists
}

// text is one of our documents, folded, and its sentences.
type text struct {
	name      string
	lower     string
	sentences []rule.Range
}

// ours are the documents of the repository as the reader gets them to see;
// HTML is taken with its tags, which only makes it odder.
func ours(t testing.TB) []text {
	var texts []text
	for _, pattern := range []string{"../../testdata/corpus/texts/*", "../../examples/*.txt", "../../examples/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatal("no texts", err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			folded := jtext.Fold(string(raw))
			one := text{name: name, lower: folded.Lower}
			for _, s := range jtext.Sentences(folded.Folded) {
				one.sentences = append(one.sentences, rule.Range{Start: s.Start, End: s.End})
			}
			texts = append(texts, one)
		}
	}
	return texts
}

// The literals that tell which rules to try lose no hit and make none up: the
// hits are those of every rule tried on every sentence.
func TestFindIsEveryRuleOnEverySentence(t *testing.T) {
	set, err := rule.Load(rules.Files, known(t)...)
	if err != nil {
		t.Fatal(err)
	}
	step := 3
	if testing.Short() {
		step = 20
	}
	sentences, hits := 0, 0
	for i, x := range ours(t) {
		if i%step != 0 {
			continue
		}
		got := map[rule.Hit]bool{}
		for _, h := range set.Find(x.lower, x.sentences) {
			got[h] = true
		}
		for n, s := range x.sentences {
			sentences++
			for _, r := range set.Rules {
				for _, h := range rule.Every(r, x.lower, s, n) {
					if hits++; !got[h] {
						t.Errorf("%s: %s finds 「%s」 only if tried: %s", x.name, r.Position(), x.lower[h.Start:h.End], x.lower[s.Start:s.End])
					}
					delete(got, h)
				}
			}
		}
		for h := range got {
			t.Errorf("%s: %s finds 「%s」 only by its literals", x.name, h.Rule.Position(), x.lower[h.Start:h.End])
		}
	}
	t.Logf("%d rules, %d sentences, %d hits", len(set.Rules), sentences, hits)
}

// A glance at a sentence turns nearly all rules away: that is what makes reading
// fast, and needs no clock to be seen.
func TestFewRulesAreTried(t *testing.T) {
	set, err := rule.Load(rules.Files, known(t)...)
	if err != nil {
		t.Fatal(err)
	}
	sentences, tried := 0, 0
	for _, x := range ours(t) {
		sentences += len(x.sentences)
		tried += rule.Tried(set, x.lower, x.sentences)
	}
	share := float64(tried) / float64(sentences*len(set.Rules))
	if t.Logf("%.2f%% of %d rules are tried in a sentence", 100*share, len(set.Rules)); share > 0.02 {
		t.Errorf("%.2f%% of the rules are tried in a sentence: some need words that are everywhere, or none", 100*share)
	}
}

// Hits come in the order of the text, inside their sentence, and are words.
func TestHitsAreInOrder(t *testing.T) {
	set, err := rule.Load(rules.Files, known(t)...)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range ours(t) {
		var last rule.Hit
		for _, h := range set.Find(x.lower, x.sentences) {
			s := x.sentences[h.Sentence]
			if h.Start < s.Start || h.End > s.End || h.End <= h.Start {
				t.Errorf("%s: %s lies outside its sentence", x.name, h.Rule.Position())
			}
			if h.Sentence < last.Sentence || h.Sentence == last.Sentence && h.Start < last.Start {
				t.Errorf("%s: %s comes too late", x.name, h.Rule.Position())
			}
			last = h
		}
	}
}
