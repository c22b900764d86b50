package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"os"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/rules"
)

// readCommand is jikenbo read.
type readCommand struct {
	JSON    bool     `name:"json" help:"JSON Lines で出力する(一文書一行。書式は doc/format.md)。"`
	Text    bool     `help:"読み取った本文だけを出力する(start/end はこの本文の文字数)。"`
	Explain bool     `help:"事実ごとに、読んだ規則のファイルと行を示す。事件でないとした箇所と理由も示す。"`
	Rules   string   `placeholder:"DIR" help:"組み込みの規則の代わりに DIR の規則で読む(作り直さずに試す)。"`
	Paths   []string `arg:"" name:"FILE|DIR|-" help:"読むファイル、フォルダー、または - (標準入力)。"`
}

// Help is shown by jikenbo read --help.
func (*readCommand) Help() string {
	return "例:\n  jikenbo read examples/\n  jikenbo read --json 2023-05.html > reports.jsonl\n  curl -s https://www.example/notice.html | jikenbo read -\n  jikenbo read --explain --rules ./rules notice.txt\n\n読めない入力は理由とともに標準エラーに一行で示し、残りを読み続け、終了コードは 1 になります。"
}

// Run reads every input and writes what it reports, in the order of input.
func (c *readCommand) Run() error {
	reader, err := newReader(c.Rules)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	failed, err := eachInput(c.Paths, func(in input, w *bytes.Buffer) error {
		return in.documents(func(d *jikenbo.Document) error { return c.write(w, reader, d) })
	}, out)
	if err := errorsOf(err, out.Flush()); err != nil {
		return err
	}
	if failed {
		return errSome
	}
	return nil
}

// newReader reads by the rules of a folder, the built-in ones if it is empty.
func newReader(dir string) (*read.Reader, error) {
	var fsys fs.FS = rules.Files
	if dir != "" {
		fsys = os.DirFS(dir)
	}
	reader, err := read.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("規則を読めません:\n%w", err)
	}
	return reader, nil
}

func (c *readCommand) write(w *bytes.Buffer, reader *read.Reader, d *jikenbo.Document) error {
	if c.Text {
		_, err := w.WriteString(d.Text)
		return err
	}
	reports, none := reader.Read(d)
	if c.JSON {
		return export.Reports(w, d, reports, none)
	}
	return export.Human(w, d, reports, none, c.Explain)
}
