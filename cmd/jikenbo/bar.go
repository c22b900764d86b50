package main

import (
	"os"

	"github.com/schollz/progressbar/v3"
)

// bar shows progress on a terminal when there is much to read.
type bar struct{ p *progressbar.ProgressBar }

func newBar(n int) bar {
	info, err := os.Stderr.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 || n < 20 {
		return bar{}
	}
	return bar{progressbar.NewOptions(n,
		progressbar.OptionSetWriter(os.Stderr),
		progressbar.OptionSetDescription("読んでいます"),
		progressbar.OptionShowCount(),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(100_000_000),
	)}
}

func (b bar) step() {
	if b.p != nil {
		b.p.Add(1)
	}
}

func (b bar) clear() {
	if b.p != nil {
		b.p.Clear()
	}
}

func (b bar) done() {
	if b.p != nil {
		b.p.Finish()
	}
}
