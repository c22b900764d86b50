package main

import (
	"context"
	"encoding/json"
	"os"
	"os/signal"
	"os/user"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/store"
)

// casebook is where the casebook is, for the commands that use one.
type casebook struct {
	DB string `name:"db" env:"JIKENBO_DB" default:"jikenbo.db" placeholder:"DSN" help:"事件簿。ファイル(SQLite)か postgres://... (既定: jikenbo.db、環境変数 JIKENBO_DB)。"`
}

// with opens a casebook that is there, uses it and closes it.
func (c *casebook) with(use func(context.Context, *book.Book) error) error {
	return c.open(false, nil, use)
}

// open opens the casebook, uses it and closes it; one from before there was a
// search index gets it first. An interrupt ends what is
// going on; what was told is kept. The reader is needed only to read documents.
func (c *casebook) open(create bool, reader *read.Reader, use func(context.Context, *book.Book) error) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	db, err := store.Open(ctx, c.DB, create)
	if err != nil {
		return err
	}
	defer db.Close()
	b := book.New(db, reader, time.Now)
	if err := b.Index(ctx, nil); err != nil {
		return err
	}
	return use(ctx, b)
}

// reading is a casebook of which documents are read.
type reading struct {
	casebook
	Rules string `placeholder:"DIR" help:"組み込みの規則の代わりに DIR の規則で読む。"`
}

// with opens the casebook with a reader by its rules.
func (c *reading) with(create bool, use func(context.Context, *book.Book) error) error {
	reader, err := newReader(c.Rules)
	if err != nil {
		return err
	}
	return c.open(create, reader, use)
}

// editor is a casebook in which somebody decides.
type editor struct {
	casebook
	Who string `env:"JIKENBO_EDITOR" placeholder:"NAME" help:"記録に残す編集者の名前(既定: ログイン名、環境変数 JIKENBO_EDITOR)。"`
}

func (e *editor) who() string {
	if e.Who != "" {
		return e.Who
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "editor"
}

// reader is an editor whose acts have documents read again.
type reader struct {
	editor
	Rules string `placeholder:"DIR" help:"組み込みの規則の代わりに DIR の規則で読む。"`
}

// with opens the casebook with a reader by its rules.
func (r *reader) with(use func(context.Context, *book.Book) error) error {
	rules, err := newReader(r.Rules)
	if err != nil {
		return err
	}
	return r.open(false, rules, use)
}

// printJSON writes one value as one line.
func printJSON(v any) error {
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
