package main

import (
	"bytes"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// helpWords say in Japanese what kong prints around our own words of help.
var helpWords = strings.NewReplacer(
	"Usage: ", "使い方: ", " <command>\n", " <コマンド>\n", " [flags]", " [フラグ]",
	"\nArguments:\n", "\n引数:\n", "\nFlags:\n", "\nフラグ:\n", "\nCommands:\n", "\nコマンド:\n",
	"Show context-sensitive help.", "使い方を示す。",
	`Run "jikenbo <command> --help" for more information on a command.`, "コマンドごとの使い方: jikenbo <コマンド> --help",
)

// printHelp is kong's help in Japanese.
func printHelp(options kong.HelpOptions, ctx *kong.Context) error {
	out := ctx.Stdout
	var page bytes.Buffer
	ctx.Stdout = &page
	err := kong.DefaultHelpPrinter(options, ctx)
	ctx.Stdout = out
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, helpWords.Replace(page.String()))
	return err
}
