package rule

import (
	"fmt"
	"strings"
)

// Check runs the rule's own examples: every + example must be matched, in the
// words that <<…>> marks if it marks any, and no - example may be.
func (r *Rule) Check() []error {
	var failed []error
	for _, ex := range r.Good {
		if err := r.good(ex); err != nil {
			failed = append(failed, err)
		}
	}
	for _, ex := range r.Bad {
		if words, ok := r.Words(r.fold(ex)); ok {
			failed = append(failed, fmt.Errorf("%s: - %s\n\tis matched at 「%s」", r.Position(), ex, words))
		}
	}
	return failed
}

func (r *Rule) good(example string) error {
	want, marked := example, false
	if _, after, ok := strings.Cut(example, "<<"); ok {
		want, _, marked = strings.Cut(after, ">>")
	}
	plain := strings.NewReplacer("<<", "", ">>", "").Replace(example)
	words, ok := r.Words(r.fold(plain))
	switch {
	case !ok:
		return fmt.Errorf("%s: + %s\n\tis not matched", r.Position(), example)
	case marked && words != r.fold(want):
		return fmt.Errorf("%s: + %s\n\tis matched at 「%s」", r.Position(), example, words)
	}
	return nil
}
