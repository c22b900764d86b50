package web

import (
	"time"

	"github.com/jikenbo/jikenbo"
)

// days are the first and the last day that a date may be, as days since 1970; ok is false if it is none.
func days(d jikenbo.Date) (first, last int, ok bool) {
	layout := map[int]string{1: "2006", 2: "2006-01", 3: time.DateOnly}[d.Precision()]
	a, err := time.Parse(layout, string(d))
	if err != nil || layout == "" {
		return 0, 0, false
	}
	b := a
	switch d.Precision() {
	case 1:
		b = a.AddDate(1, 0, -1)
	case 2:
		b = a.AddDate(0, 1, -1)
	}
	return dayOf(a), dayOf(b), true
}

func dayOf(t time.Time) int { return int(t.Unix() / 86400) }

func timeOf(day int) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }
