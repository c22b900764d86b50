package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/jikenbo/jikenbo/internal/account"
	"github.com/jikenbo/jikenbo/internal/book"
)

// userCommands are those of jikenbo user: who may edit in the browser.
type userCommands struct {
	Add      userAddCommand      `cmd:"" help:"編集者を加える。"`
	List     userListCommand     `cmd:"" help:"編集者の一覧。"`
	Password userPasswordCommand `cmd:"" help:"パスワードを変える(その編集者のログインはすべて終わる)。"`
	Remove   userRemoveCommand   `cmd:"" help:"編集者を外す(操作の記録は残る)。"`
}

const passwordHelp = "パスワードは端末で尋ねます。端末でなければ標準入力の一行目です。12 字以上、種類は問いません。"

// userAddCommand is jikenbo user add.
type userAddCommand struct {
	casebook
	Name string `arg:"" help:"名前(文字、数字、. _ - @)。"`
}

// Help is shown by jikenbo user add --help.
func (*userAddCommand) Help() string {
	return "例:\n  jikenbo user add aoki\n  jikenbo user add aoki < password.txt\n\n" + passwordHelp
}

// Run makes an account.
func (c *userAddCommand) Run() error {
	return c.withPassword(c.Name, (*account.Accounts).Add)
}

// userPasswordCommand is jikenbo user password.
type userPasswordCommand struct {
	casebook
	Name string `arg:"" help:"名前。"`
}

// Help is shown by jikenbo user password --help.
func (*userPasswordCommand) Help() string {
	return "例:\n  jikenbo user password aoki\n\n" + passwordHelp
}

// Run changes a password.
func (c *userPasswordCommand) Run() error {
	return c.withPassword(c.Name, (*account.Accounts).SetPassword)
}

// userRemoveCommand is jikenbo user remove.
type userRemoveCommand struct {
	casebook
	Name string `arg:"" help:"名前。"`
}

// Help is shown by jikenbo user remove --help.
func (*userRemoveCommand) Help() string {
	return "例:\n  jikenbo user remove aoki\n\nその人の操作は記録に残り、取り消されません。"
}

// Run takes an account away.
func (c *userRemoveCommand) Run() error {
	return c.with(func(ctx context.Context, b *book.Book) error {
		return account.New(b.DB, time.Now).Remove(ctx, c.Name)
	})
}

// userListCommand is jikenbo user list.
type userListCommand struct {
	casebook
}

// Help is shown by jikenbo user list --help.
func (*userListCommand) Help() string { return "例:\n  jikenbo user list" }

// Run lists accounts.
func (c *userListCommand) Run() error {
	return c.with(func(ctx context.Context, b *book.Book) error {
		all, err := account.New(b.DB, time.Now).List(ctx)
		var rows [][]string
		for _, a := range all {
			rows = append(rows, []string{a.Name, time.Unix(a.Added, 0).Format(time.DateOnly)})
		}
		fmt.Print(table(rows, 64))
		return err
	})
}

// withPassword asks for a password and sets it.
func (c *casebook) withPassword(name string, set func(*account.Accounts, context.Context, string, string) error) error {
	return c.with(func(ctx context.Context, b *book.Book) error {
		password, err := askPassword()
		if err != nil {
			return err
		}
		return set(account.New(b.DB, time.Now), ctx, name, password)
	})
}

// askPassword asks twice at a terminal, and reads a line from anything else.
func askPassword() (string, error) {
	in := int(os.Stdin.Fd())
	if !term.IsTerminal(in) {
		line, err := bufio.NewReader(io.LimitReader(os.Stdin, 4096)).ReadString('\n')
		if errors.Is(err, io.EOF) {
			err = nil
		}
		return strings.TrimRight(line, "\r\n"), err
	}
	fmt.Fprint(os.Stderr, "パスワード: ")
	one, err := term.ReadPassword(in)
	fmt.Fprint(os.Stderr, "\nもう一度: ")
	two, err2 := term.ReadPassword(in)
	fmt.Fprintln(os.Stderr)
	if err := errors.Join(err, err2); err != nil {
		return "", err
	}
	if string(one) != string(two) {
		return "", errors.New("二つのパスワードが違います。もう一度やり直してください")
	}
	return string(one), nil
}
