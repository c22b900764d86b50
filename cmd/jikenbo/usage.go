package main

import (
	"errors"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"
)

// usageWords say in Japanese what kong says of flags and arguments.
var usageWords = []struct {
	pattern *regexp.Regexp
	words   string
}{
	{regexp.MustCompile(`^unknown flag (--?[^,]+)(?:, did you mean (.+)\?)$`), "$1 というフラグはありません($2 ですか)"},
	{regexp.MustCompile(`^unknown flag (.+)$`), "$1 というフラグはありません"},
	{regexp.MustCompile(`^missing flags: (.+)$`), "$1 が必要です"},
	{regexp.MustCompile(`^expected one of (.+)$`), "コマンドを指定してください: $1"},
	{regexp.MustCompile(`^expected "(.+)"$`), "引数が足りません: $1"},
	{regexp.MustCompile(`^unexpected argument ([^,]+)(?:, did you mean (.+)\?)$`), "$1 は指定できません($2 ですか)"},
	{regexp.MustCompile(`^unexpected argument (.+)$`), "$1 は指定できません"},
	{regexp.MustCompile(`^(--[a-z]+)\S* must be one of (\S*) but got (.+)$`), "$1 $3 はありません。次から選んでください: $2"},
	{regexp.MustCompile(`^(--[a-z]+|<[a-z]+>)\S*: expected a valid \d+ bit int but got (.+)$`), "$1 $2 は整数ではありません"},
	{regexp.MustCompile(`^(--[a-z]+)\S*: (?:missing value|expected ).*$`), "$1 に値がありません"},
}

// usageError is a mistake on the command line in words that say what to do.
func usageError(err error) string {
	words := err.Error()
	for _, u := range usageWords {
		if u.pattern.MatchString(words) {
			words = u.pattern.ReplaceAllString(words, u.words)
			break
		}
	}
	words = strings.ReplaceAll(words, `"`, "")
	return words + "。使い方: " + helpCommand(err)
}

// helpCommand is the command whose help explains the mistake.
func helpCommand(err error) string {
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil && parse.Context.Command() != "" {
		name, _, _ := strings.Cut(parse.Context.Command(), " ")
		return "jikenbo " + name + " --help"
	}
	return "jikenbo --help"
}
