// Package link says which reports tell of one incident and which incidents
// come from one root. It weighs facts (organization, dates, figures, types,
// cited notices), not likeness of text, and answers with its reasons in words.
//
// Compare looks at two reports and at nothing else; Group puts reports
// together from such pairs. Both are blind to the order in which documents
// arrived, so the order cannot change a case. What counts for how much stands
// in one table (points.go); doc/links.md tells it with examples.
package link

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// Answer says whether two reports belong together.
type Answer string

// The answers. Ask means that an editor decides: putting two incidents into
// one case is worse than having one of them twice.
const (
	Same      Answer = "same"
	Ask       Answer = "ask"
	Different Answer = "different"
	New       Answer = "new" // of a Decision only: no case that is near fits
)

// Reason is one thing that speaks for or against.
type Reason struct {
	Code     string `json:"code"`     // snake_case, a closed list: the rows of doc/links.md
	Points   int    `json:"points"`   // above 0 it speaks for, below 0 against
	Japanese string `json:"japanese"` // what people read: 「発生日が同じ(2023-05-09)」
}

// Verdict is the answer on two reports.
type Verdict struct {
	Answer  Answer   `json:"answer"`
	Points  int      `json:"points"`
	Copy    bool     `json:"copy,omitempty"` // one is a copy of the other's text
	Reasons []Reason `json:"reasons"`
}

// against tells whether anything speaks against: want of facts alone does not.
func (v Verdict) against() bool {
	return slices.ContainsFunc(v.Reasons, func(r Reason) bool { return r.Points < 0 })
}

// Apart tells whether the verdict speaks so much against that the two reports
// must not come together by way of a third one either.
func (v Verdict) Apart() bool {
	return v.Answer == Different && v.Points <= apartPoints && v.against()
}

// Pair is two reports, by their ids, and what was said of them.
type Pair struct {
	A, B    string
	Verdict Verdict
}

// Tie is an editor's word on two reports: they belong together, or not.
type Tie struct {
	A, B  string
	Apart bool
}

// Figure is one figure of a report.
type Figure struct {
	Value     int64             `json:"value"`
	Unit      jikenbo.Unit      `json:"unit"`
	Qualifier jikenbo.Qualifier `json:"qualifier,omitempty"`
}
