package read_test

import "testing"

// TestNoPartOfNameIsAlias: a heading that is cut at a particle which is no particle makes no
// other form of the name, and what was lost none of a body.
func TestNoPartOfNameIsAlias(t *testing.T) {
	r := newReader(t)
	for title, c := range map[string]struct{ body, want string }{
		"みながわ信用金庫、書類を紛失": {"みながわ信用金庫は9月4日、書類を紛失したと発表した。\n", "みながわ信用金庫"},
		"予約用紙なくなる":       {"みほん病院は9月4日、患者の予約用紙がなくなったと発表した。\n", "みほん病院"},
	} {
		got := r.Reports(note(t, title, c.body))
		if len(got) != 1 || got[0].Organization.Value != c.want || len(got[0].Aliases) > 0 {
			t.Errorf("%s: read %+v, want %s alone", title, got, c.want)
		}
	}
}
