package jtext

import (
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestScannersAreLinear scans what could make a careless scanner go back and
// forth: a few megabytes of it must take well under a second each.
func TestScannersAreLinear(t *testing.T) {
	for _, unit := range []string{"1", "一", "十", "数", "1,", "1,234,", "1 ", "1~", "1-", "1/", "1.", "2024/", "二、三", "5月1日(火)", "26日", "同日", "翌", "令和5年(", "R6.", "May ",
		"、", "1日、", "約", " ", ":", "約1件", "1件の", "1人(", "メール1件", "http://", "www.", "12月から", "2024", "2024年1月1日(月)", "6・7・", "一二", "十百千万", "(月"} {
		s := strings.Repeat(unit, 300_000/len(unit))
		start := processorTime(t)
		Counts(s)
		Resolve(Dates(s), "2024-05-10")
		Resolve(Dates(s), "")
		if d := processorTime(t) - start; d > 2*time.Second {
			t.Errorf("%d bytes of %q took %v", len(s), unit, d)
		} else if testing.Verbose() {
			t.Logf("%q %v", unit, d)
		}
	}
}

// processorTime is what this process has used: other work on the machine does
// not count.
func processorTime(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
