package main

import (
	"context"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/web/mcp"
	"github.com/jikenbo/jikenbo/rules"
)

// mcpCommand is jikenbo mcp.
type mcpCommand struct{ reading }

// Help is shown by jikenbo mcp --help.
func (*mcpCommand) Help() string {
	return "例:\n  jikenbo mcp --db jiken.db\n\nModel Context Protocol の道具として標準入出力で話します。道具: search(検索)、get_case(一つの事件)、\nread_text(文書を読む。残しません)、statistics(統計)。クライアントの設定には、この命令をそのまま書いてください:\n\n  {\"mcpServers\": {\"jikenbo\": {\"command\": \"jikenbo\", \"args\": [\"mcp\", \"--db\", \"/path/to/jiken.db\"]}}}"
}

// Run serves the tools on standard input and output.
func (c *mcpCommand) Run() error {
	reader, err := newReader(c.Rules)
	if err != nil {
		return err
	}
	return c.open(false, reader, func(ctx context.Context, b *book.Book) error {
		casebook, err := public.Open(ctx, b, reader, rules.Files)
		if err != nil {
			return err
		}
		return mcp.Run(ctx, casebook, &sdk.StdioTransport{})
	})
}
