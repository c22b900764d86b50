package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/rules"
)

// marksCommand is jikenbo marks.
type marksCommand struct {
	Lines bool   `help:"一行を一文書として読む。"`
	At    string `placeholder:"DATE" help:"年の省略や「昨日」を解く基準の日(2023-05-12)。"`
	Path  string `arg:"" name:"FILE" help:"読むファイル、または - (標準入力)。"`
}

// Help is shown by jikenbo marks --help.
func (*marksCommand) Help() string {
	return "例:\n  jikenbo marks notice.txt\n  jikenbo marks --lines --at 2023-05-12 sentences.txt\n\n出力は一行一件: {\"line\",\"kind\",\"start\",\"end\",\"text\",\"value\"}。kind は number, count, date, organization。"
}

// isDate tells whether s is a day, month or year that there is.
func isDate(s string) bool {
	return slices.ContainsFunc([]string{time.DateOnly, "2006-01", "2006"}, func(layout string) bool {
		_, err := time.Parse(layout, s)
		return err == nil
	})
}

// Run prints every mark of the file.
func (c *marksCommand) Run() error {
	if c.At != "" && !isDate(c.At) {
		return fmt.Errorf("--at %q は日付ではありません。2023-05-12 のように書いてください", c.At)
	}
	reader, err := read.New(rules.Files)
	if err != nil {
		return err
	}
	failed, err := eachInput([]string{c.Path}, func(in input, w *bytes.Buffer) error {
		return in.documents(func(d *jikenbo.Document) error { return c.write(w, reader, d) })
	}, os.Stdout)
	if failed && err == nil {
		return errSome
	}
	return err
}

func (c *marksCommand) write(w *bytes.Buffer, reader *read.Reader, d *jikenbo.Document) error {
	texts := []string{d.Text}
	if c.Lines {
		texts = strings.Split(strings.TrimSuffix(d.Text, "\n"), "\n")
	}
	for i, text := range texts {
		if err := export.Marks(w, i+1, text, reader.Marks(text, jikenbo.Date(c.At))); err != nil {
			return err
		}
	}
	return nil
}
