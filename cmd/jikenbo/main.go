// Command jikenbo reads Japanese documents about data leaks and attacks and
// states what they report, every fact with the exact words that say it.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/alecthomas/kong"
)

// commands are the subcommands, one file each.
type commands struct {
	Read  readCommand  `cmd:"" help:"文書を読み、事件の報告を事実とその根拠の言葉で示す。"`
	Marks marksCommand `cmd:"" help:"文書に見える数・件数・日付・組織名をすべて示す(JSON Lines)。"`
}

// errSome is returned when some inputs could not be read; each was named on
// standard error already.
var errSome = errors.New("読めなかった入力があります")

func main() {
	parser, err := kong.New(&commands{},
		kong.Name("jikenbo"),
		kong.Description("事件簿: 個人情報の漏えいやサイバー攻撃の「お詫びとお知らせ」を読み、すべての事実を原文の言葉つきで示します。\n\n例:\n  jikenbo read examples/\n  jikenbo read --json notice.html | jq .reports\n  jikenbo read --explain notice.txt\n  echo '約７万６０００件' | jikenbo marks -"),
		kong.UsageOnError(),
	)
	if err != nil {
		panic(err) // a mistake in the table above
	}
	ctx, err := parser.Parse(os.Args[1:])
	parser.FatalIfErrorf(err)
	if err := ctx.Run(); err != nil {
		if !errors.Is(err, errSome) {
			fmt.Fprintln(os.Stderr, "jikenbo:", err)
		}
		os.Exit(1)
	}
}
