package link_test

import (
	"testing"

	"github.com/jikenbo/jikenbo/internal/link"
)

func TestDecide(t *testing.T) {
	first := link.Case{Number: "JB-2023-0001", Reports: []link.Traits{
		note(t, "a", "青波商事 | unauthorized_access | occ 2023-04-20 | found 2023-04-21 | disclosed 2023-05-12"),
		note(t, "b", "青波商事 | unauthorized_access | count 5120 people | told 2023-05-13"),
	}}
	second := link.Case{Number: "JB-2023-0002", Reports: []link.Traits{
		note(t, "c", "青波商事 | mail_cc | occ 2023-05-17 | count 60 addresses | disclosed 2023-05-17"),
	}}
	for _, c := range []struct{ line, answer, number, asked string }{
		{"青波商事 | unauthorized_access | found 2023-04-21 | count 5200 people | disclosed 2023-07-28 | seq follow_up", "same", "JB-2023-0001", ""},
		{"青波商事 | mail_cc | count 60 addresses | told 2023-05-18", "same", "JB-2023-0002", ""},
		{"青波商事 | told 2023-05-14", "ask", "", "JB-2023-0001"},
		{"青波商事 | theft | occ 2023-09-01 | disclosed 2023-09-03", "new", "", ""},
		{"石楠花市 | unauthorized_access | occ 2023-04-20 | disclosed 2023-05-12", "new", "", ""},
	} {
		for _, near := range [][]link.Case{{first, second}, {second, first}} {
			d := link.Decide(note(t, "x", c.line), near)
			asked := ""
			for _, k := range d.Asked {
				if asked != "" {
					asked += " "
				}
				asked += k.Number
			}
			if string(d.Answer) != c.answer || d.Number != c.number || asked != c.asked || len(d.Reasons) == 0 {
				t.Errorf("%s: %s %s, asked %q, %v", c.line, d.Answer, d.Number, asked, d.Reasons)
			}
		}
	}
	if d := link.Decide(note(t, "x", "青波商事 | theft"), nil); d.Answer != link.New {
		t.Errorf("%+v", d)
	}
}
