package book

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/jikenbo/jikenbo/internal/store"
)

// Accept says that a case is right as it is: what a question of the review
// queue doubts holds, and nobody asks again in these words. Of a case that may
// be the same as another one it says that they are different.
func (b *Book) Accept(ctx context.Context, who string, q Question) (Operation, error) {
	if q.Other != "" {
		return b.Part(ctx, who, q.Number, q.Other)
	}
	args := arguments{Numbers: []string{q.Number}, About: aboutDoubt(q.Code, q.Words)}
	return b.operate(ctx, who, opAccept, args, func(w *writer, _ int64, cases []*store.Case) ([]string, error) {
		asks, err := w.AsksOf([]string{cases[0].Number.String()})
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(asks, func(a store.Ask) bool { return a.About == args.About }) {
			return nil, Problem(fmt.Sprintf("%s への問いはもう変わっています。見直してください", q.Number))
		}
		return []string{cases[0].Anchor}, nil
	})
}

// aboutDoubt tells apart the doubts about one case: with other values it is
// another doubt.
func aboutDoubt(code, words string) string { return code + " " + words }

// isAccepted tells whether an editor accepted what is doubted.
func (w *writer) isAccepted(number, about string) (bool, error) {
	if w.accepted == nil {
		ops, err := w.Operations(0)
		if err != nil {
			return false, err
		}
		w.accepted = map[[2]string]bool{}
		for _, o := range ops {
			var a arguments
			if o.Kind != opAccept || o.UndoneBy != 0 {
				continue
			}
			if err := json.Unmarshal(o.Arguments, &a); err != nil {
				return false, err
			}
			w.accepted[[2]string{a.Numbers[0], a.About}] = true
		}
	}
	return w.accepted[[2]string{number, about}], nil
}
