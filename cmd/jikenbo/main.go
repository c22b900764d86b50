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

	Add      addCommand      `cmd:"" help:"文書を事件簿に加える。"`
	List     listCommand     `cmd:"" help:"事件の一覧。"`
	Search   searchCommand   `cmd:"" help:"言葉と条件で事件を探す。"`
	Show     showCommand     `cmd:"" help:"一つの事件を、根拠の言葉、経過、報告、理由とともに示す。"`
	Review   reviewCommand   `cmd:"" help:"編集者が確かめるべきこと。"`
	Merge    mergeCommand    `cmd:"" help:"二つの番号を一つの事件にする。"`
	Split    splitCommand    `cmd:"" help:"報告を別の事件に分ける。"`
	Divide   divideCommand   `cmd:"" help:"一つの文書のどこからどこまでが一つの報告かを決める。"`
	Correct  correctCommand  `cmd:"" help:"値を訂正する。"`
	Withdraw withdrawCommand `cmd:"" help:"事件を取り下げる(番号は残る)。"`
	Undo     undoCommand     `cmd:"" help:"編集者の操作を取り消す。"`
	Reread   rereadCommand   `cmd:"" help:"新しい規則で読み直し、違いを示す。"`
	Verify   verifyCommand   `cmd:"" help:"引用、ハッシュ、番号を確かめる。"`
	Log      logCommand      `cmd:"" help:"読んだもの、読めなかったものの記録。"`
	Lint     lintCommand     `cmd:"" help:"書き誤りらしいところ。"`
	Backup   backupCommand   `cmd:"" help:"控えを作る。"`
	Export   exportCommand   `cmd:"" help:"事件簿を書き出す。"`
	MCP      mcpCommand      `cmd:"" name:"mcp" help:"言語モデルに事件簿を使わせる(Model Context Protocol)。"`

	Serve serveCommand `cmd:"" help:"事件簿をブラウザーで見る。"`
	User  userCommands `cmd:"" help:"ブラウザーで編集できる人を加える、外す。"`
}

// errSome is returned when some inputs could not be read; each was named on
// standard error already.
var errSome = errors.New("読めなかった入力があります")

func main() {
	parser, err := kong.New(&commands{},
		kong.Name("jikenbo"),
		kong.Help(printHelp),
		kong.Description("事件簿: 個人情報の漏えいやサイバー攻撃の「お詫びとお知らせ」を読み、すべての事実を原文の言葉つきで示し、番号の付いた事件にまとめます。\n\n例:\n  jikenbo read examples/\n  jikenbo add examples/ && jikenbo list\n  jikenbo read --json notice.html | jq .reports\n  jikenbo read --explain notice.txt\n  echo '約７万６０００件' | jikenbo marks -"),
	)
	if err != nil {
		panic(err) // a mistake in the table above
	}
	ctx, err := parser.Parse(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "jikenbo:", usageError(err))
		os.Exit(1)
	}
	if err := ctx.Run(); err != nil {
		if !errors.Is(err, errSome) {
			fmt.Fprintln(os.Stderr, "jikenbo:", err)
		}
		os.Exit(1)
	}
}
