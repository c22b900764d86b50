package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/web"
	"github.com/jikenbo/jikenbo/rules"
)

// serveCommand is jikenbo serve.
type serveCommand struct {
	reading
	Addr string `default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"待ち受ける場所(既定 127.0.0.1:8080。ポート 0 は空いているもの)。"`
}

// Help is shown by jikenbo serve --help.
func (*serveCommand) Help() string {
	return "例:\n  jikenbo serve\n  jikenbo serve --db jiken.db --addr 127.0.0.1:9000\n\nブラウザーで開く住所を表示します。Ctrl+C で、答えかけのものを答え終えてから止まります。"
}

// Run serves the casebook until it is told to stop.
func (c *serveCommand) Run() error {
	reader, err := newReader(c.Rules)
	if err != nil {
		return err
	}
	return c.open(false, reader, func(ctx context.Context, b *book.Book) error {
		ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM) // as service managers stop a server
		defer stop()
		casebook, err := public.Open(ctx, b, reader, rules.Files)
		if err != nil {
			return err
		}
		log := slog.New(slog.NewTextHandler(os.Stderr, nil))
		handler, err := web.New(web.Options{Casebook: casebook, Book: b, Log: log})
		if err != nil {
			return err
		}
		return web.Serve(ctx, c.Addr, handler, func(address string) { fmt.Println("事件簿:", address) })
	})
}
