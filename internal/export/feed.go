package export

import "time"

// Feed is news of cases for feed readers, the latest first.
type Feed struct {
	Title   string // what it is about
	Self    string // address of the feed
	Page    string // address of the page that shows the same
	Entries []Entry
}

// Entry is one thing that became of a case.
type Entry struct {
	ID    string // for ever the same
	Page  string // address of the case
	Title string
	Words string // what became of it, a line for each thing
	Kinds []string
	At    time.Time
}

// updated is when the latest entry came; without any the beginning of time, so
// that the same feed is the same bytes.
func (f *Feed) updated() time.Time {
	if len(f.Entries) == 0 {
		return time.Unix(0, 0).UTC()
	}
	return f.Entries[0].At
}
