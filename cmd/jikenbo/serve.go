package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/jikenbo/jikenbo/internal/account"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/web"
	"github.com/jikenbo/jikenbo/internal/web/hook"
	"github.com/jikenbo/jikenbo/rules"
)

// serveCommand is jikenbo serve.
type serveCommand struct {
	reading
	Addr     string   `default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"待ち受ける場所(既定 127.0.0.1:8080。ポート 0 は空いているもの)。"`
	Rate     float64  `default:"20" placeholder:"N" help:"一人の読者が一秒に開けるページの数(既定 20、少しの間ならその六倍まで。0 は無制限)。"`
	Proxy    []string `placeholder:"ADDRESS" help:"読者の住所を X-Forwarded-For で伝えるプロキシーの住所(127.0.0.1 や 10.0.0.0/8。何度でも。既定は、だれの言うことも信じない)。"`
	Password string   `name:"password-file" placeholder:"FILE" help:"読むのにもパスワードを求める。FILE の一行目がそのパスワード(名前は問わない)。"`
}

// Help is shown by jikenbo serve --help.
func (*serveCommand) Help() string {
	return "例:\n  jikenbo serve\n  jikenbo serve --db jiken.db --addr 127.0.0.1:9000\n  jikenbo serve --password-file readers.txt    読む人にもパスワードを求める\n\nブラウザーで開く住所を表示します。Ctrl+C で、答えかけのものを答え終えてから止まります。"
}

// Run serves the casebook until it is told to stop.
func (c *serveCommand) Run() error {
	reader, err := newReader(c.Rules)
	if err != nil {
		return err
	}
	door, err := c.door()
	if err != nil {
		return err
	}
	proxies, err := c.proxies()
	if err != nil {
		return err
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200) // fewer pages have to wait for the collector; what a page leaves behind is soon gone
	}
	return c.open(false, reader, func(ctx context.Context, b *book.Book) error {
		ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM) // as service managers stop a server
		defer stop()
		casebook, err := public.Open(ctx, b, reader, rules.Files)
		if err != nil {
			return err
		}
		if err := casebook.Warm(ctx); err != nil {
			return err
		}
		log := slog.New(slog.NewTextHandler(os.Stderr, nil))
		handler, err := web.New(web.Options{Casebook: casebook, Book: b, Log: log, Accounts: account.New(b.DB, time.Now), Door: door, Rate: c.Rate, Proxies: proxies})
		if err != nil {
			return err
		}
		defer webhooks(ctx, hook.New(casebook, b.DB, time.Now), log)()
		err = web.Serve(ctx, c.Addr, handler, func(address string) { fmt.Println("事件簿:", address) })
		if errors.Is(err, syscall.EADDRINUSE) {
			return fmt.Errorf("%s はほかのプログラムが使っています。--addr で別の場所を(--addr 127.0.0.1:0 なら空いている場所を)選んでください", c.Addr)
		}
		return err
	})
}

// webhooks sends, beside serving, what saved searches should tell, until end is
// called.
func webhooks(ctx context.Context, s *hook.Sender, log *slog.Logger) (end func()) {
	const every = 20 * time.Second
	ctx, stop := context.WithCancel(ctx)
	var sending sync.WaitGroup
	sending.Go(func() { s.Run(ctx, every, func(err error) { log.Error("webhooks", "error", err) }) })
	return func() { stop(); sending.Wait() }
}

// proxies are the addresses, or networks, of those that are believed.
func (c *serveCommand) proxies() ([]netip.Prefix, error) {
	var list []netip.Prefix
	for _, text := range c.Proxy {
		network, err := netip.ParsePrefix(text)
		if at, single := netip.ParseAddr(text); single == nil {
			network, err = at.Prefix(at.BitLen())
		}
		if err != nil {
			return nil, fmt.Errorf("--proxy %s は住所ではありません。127.0.0.1 や 10.0.0.0/8 のように書いてください", text)
		}
		list = append(list, network)
	}
	return list, nil
}

// door is the readers' password, nil if reading is open to all.
func (c *serveCommand) door() (*account.Door, error) {
	if c.Password == "" {
		return nil, nil
	}
	raw, err := os.ReadFile(c.Password)
	if err != nil {
		return nil, err
	}
	line, _, _ := strings.Cut(string(raw), "\n")
	if line = strings.TrimRight(line, "\r"); line == "" {
		return nil, fmt.Errorf("%s の一行目が空です。読む人のパスワードを書いてください", c.Password)
	}
	return account.NewDoor(line, time.Now), nil
}
