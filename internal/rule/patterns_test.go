package rule_test

import (
	"testing"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// Patterns asked together answer what each answers alone.
func TestPatternsAnswerAsEachAlone(t *testing.T) {
	var all []*rule.Pattern
	for _, expr := range []string{`流出|漏えい`, `(会員|顧客)[^、。]{0,4}$`, `^の[^、。]{0,10}(情報|氏名)`, `[0-9]{2,}人`, `^$|x`, `[^。]+$`, `A社`} {
		all = append(all, rule.MustPattern(expr))
	}
	together := rule.NewPatterns(all)
	for _, text := range []string{"", "x", "会員の", "の顧客情報が流出", "120人の氏名が漏えいした。", "A社とa社", "情報の会員、", "ｶ\xff社"} {
		for i, found := range together.In(text) {
			if want := all[i].MatchString(text); found != want {
				t.Errorf("pattern %d in %q: %v together, %v alone", i, text, found, want)
			}
		}
	}
}
