package mcp_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/web/mcp"
	"github.com/jikenbo/jikenbo/rules"
)

// client is a client of the tools over a casebook of examples/.
func client(t *testing.T) *sdk.ClientSession {
	t.Helper()
	reader, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "jikenbo.db"), true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	b := book.New(db, reader, func() time.Time { return time.Unix(1_700_000_000, 0) })
	files, _ := filepath.Glob("../../../examples/*")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := b.Prepare(raw, source.Origin{Name: name})
		if err == nil {
			_, err = b.Add(t.Context(), p)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	pub, err := public.Open(t.Context(), b, reader, rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	server, ours := sdk.NewInMemoryTransports()
	ended := make(chan error, 1)
	go func() { ended <- mcp.Run(t.Context(), pub, server) }()
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), ours, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		session.Close()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return session
}

// call is the JSON that a tool answers with.
func call[T any](t *testing.T, s *sdk.ClientSession, tool string, arguments map[string]any) (out T) {
	t.Helper()
	r, err := s.CallTool(t.Context(), &sdk.CallToolParams{Name: tool, Arguments: arguments})
	if err != nil || r.IsError {
		t.Fatalf("%s %v: %v %+v", tool, arguments, err, r)
	}
	raw, err := json.Marshal(r.StructuredContent)
	if err == nil {
		err = json.Unmarshal(raw, &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// The story of a model that is asked about a casebook: it looks, reads a case,
// counts, and reads a text.
func TestTools(t *testing.T) {
	s := client(t)
	tools, err := s.ListTools(t.Context(), nil)
	if err != nil || len(tools.Tools) != 4 {
		t.Fatalf("%+v %v", tools, err)
	}
	found := call[struct {
		Address string
		Total   int
		Cases   []struct{ Number, Organization string }
	}](t, s, "search", map[string]any{"types": []string{"mail_cc", "mail_wrong_recipient"}, "limit": 3})
	if found.Total == 0 || len(found.Cases) == 0 || !strings.Contains(found.Address, "type=mail_cc") {
		t.Fatalf("%+v", found)
	}
	one := call[struct {
		Case struct {
			Number string
			Fields []struct {
				Values []struct{ Evidence []struct{ Exact string } }
			}
		}
		Documents []struct{ Text string }
	}](t, s, "get_case", map[string]any{"number": strings.ToLower(found.Cases[0].Number)})
	if one.Case.Number != found.Cases[0].Number || one.Case.Fields[0].Values[0].Evidence[0].Exact == "" || one.Documents[0].Text != "" {
		t.Errorf("%+v", one)
	}
	counted := call[struct{ Tables []struct{ Name string } }](t, s, "statistics", map[string]any{"tables": []string{"type"}, "roots_once": true})
	if len(counted.Tables) != 1 || counted.Tables[0].Name != "type" {
		t.Errorf("%+v", counted)
	}
	told := call[struct {
		Reports []struct{ Counts []struct{ Value int } }
	}](t, s, "read_text", map[string]any{"text": "霞浜市は5月10日、案内メールを37人に送る際、アドレスを誤ってTOに入れて送信したと発表した。"})
	if len(told.Reports) != 1 || told.Reports[0].Counts[0].Value != 37 {
		t.Errorf("%+v", told)
	}
}

// A mistake is told to the model, in words.
func TestToolErrors(t *testing.T) {
	s := client(t)
	for tool, arguments := range map[string]map[string]any{
		"get_case": {"number": "JB-1999-0001"}, "search": {"years": []string{"soon"}}, "statistics": {"types": []string{"murder"}},
	} {
		r, err := s.CallTool(t.Context(), &sdk.CallToolParams{Name: tool, Arguments: arguments})
		if err == nil && !r.IsError {
			t.Errorf("%s %v: %+v", tool, arguments, r.StructuredContent)
		}
	}
}
