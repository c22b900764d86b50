package jikenbo_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/read"
)

const module = "github.com/jikenbo/jikenbo"

// layer is what a package may import, besides the standard library, and why
// not more. The ways are those of "Imports go one way" in the design; packages
// that do not exist yet stand here too.
type layer struct {
	own     string // packages of this module
	foreign string // modules of others
	why     string
}

var layers = map[string]layer{
	".":                        {"", "", "the nouns are for everybody: the standard library only, no input or output"},
	"rules":                    {"", "", "rule files are data"},
	"internal/jtext":           {".", "golang.org/x/text", "Japanese text knows nothing of incidents"},
	"internal/rule":            {"internal/jtext", "", "the pattern language knows nothing of incidents"},
	"internal/source":          {".", "golang.org/x/net golang.org/x/text go.yaml.in/yaml/v3 github.com/wlynxg/chardet", "bytes become documents; what they tell is not its business"},
	"internal/read":            {". internal/jtext internal/rule rules", "", "reading takes a document and rules, wherever they come from; the cues that its code asks are those of the program"},
	"internal/link":            {". internal/jtext", "", "linking is pure: reports and cases in, reasons out"},
	"internal/store":           {".", "modernc.org/sqlite github.com/jackc/pgx/v5 github.com/klauspost/compress", "the store keeps what it is given; the only one that knows a database"},
	"internal/store/storetest": {"", "github.com/jackc/pgx/v5", "a real PostgreSQL for tests, and nothing else"},
	"internal/book":            {". internal/jtext internal/source internal/read internal/link internal/store internal/search internal/export", "", "the casebook is the story of the program, and the single writer; it keeps reports as export publishes them, and the index in which search finds them"},
	"internal/book/booktest":   {"", "", "documents for tests, and nothing else"},
	"internal/search":          {". internal/jtext internal/store", "", "search asks the store, and says what book is to keep there for it"},
	"internal/mask":            {". internal/jtext internal/rule", "", "what is personal stands in words; it knows nothing of incidents"},
	"internal/public":          {". internal/jtext internal/source internal/read internal/link internal/export internal/mask internal/store internal/search internal/book", "", "what anybody may see: the one way out for pages and programs, so that nobody forgets to cover what is personal"},
	"internal/export":          {". internal/read", "github.com/parquet-go/parquet-go", "a format prints what was read (marks are read's) or kept and decides nothing; the only one that knows others' formats"},
	"internal/account":         {". internal/store", "golang.org/x/crypto golang.org/x/text", "who may edit is kept in the store, and is nobody's business but the server's"},
	"internal/watch":           {". internal/source internal/store internal/book", "golang.org/x/net", "the only dialler: it fetches and hands to the book"},
	"internal/web":             {". internal/book internal/store internal/search internal/export internal/public internal/web/api internal/web/hook internal/account internal/source", "golang.org/x/net", "the only server: it shows what the book has; texts that are posted are decoded by source"},
	"internal/web/api":         {". internal/mask internal/public internal/search internal/source internal/book internal/export", "github.com/danielgtaylor/huma/v2", "the casebook for programs: what public shows, and no text by any other way (of book it knows the problems)"},
	"internal/web/mcp":         {". internal/public internal/search internal/source internal/book", "github.com/modelcontextprotocol/go-sdk github.com/google/jsonschema-go", "the casebook for language models, likewise"},
	"internal/web/hook":        {"internal/public internal/search internal/store", "code.dny.dev/ssrf", "webhooks say what anybody may see, and dial where they were told, never inward"},
	"cmd/jikenbo":              {"*", "*", "a command puts the parts together"},
	"scripts/bench":            {"*", "*", "a tool of ours"},
	"scripts/screenshots":      {".", "github.com/chromedp/chromedp", "a tool of ours, that sees what a browser sees"},
}

// reserved are standard packages that only some layers may import.
var reserved = []struct {
	pattern string // of import paths
	only    string
	why     string
}{
	{`^database/sql`, "internal/store internal/store/storetest", "one place knows the database"},
	{`^net/http`, "internal/watch internal/web internal/web/api internal/web/hook", "one dialler, one server"},
	{`^net$`, "internal/watch internal/web internal/web/api internal/web/hook", "one dialler, one server"},
	{`^(os|os/.*|log|log/slog|math/rand.*|syscall)$`, "internal/store internal/store/storetest internal/book internal/book/booktest internal/watch internal/web internal/web/api cmd/jikenbo scripts/bench scripts/screenshots", "what reads is pure: no files, no environment, no logger, no chance; same input, same output"},
	{`^(expvar|plugin|unsafe|C)$`, "", "one static binary, safe code"},
}

// file is a Go file of the module, tests apart.
type file struct {
	name string // path in the module
	dir  string
	tree *ast.File
}

var fset = token.NewFileSet()

// sources parses every Go file of the module that is no test.
func sources(t *testing.T) []file {
	t.Helper()
	var files []file
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || len(d.Name()) > 1 && d.Name()[0] == '.') {
			return filepath.SkipDir
		}
		if path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		tree, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		files = append(files, file{name, path.Dir(name), tree})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Imports go one way.
func TestImports(t *testing.T) {
	for _, f := range sources(t) {
		may, ok := layers[f.dir]
		if !ok {
			t.Errorf("%s: the package stands in no row of layers: say in policy_test.go what it may import, and why", f.dir)
			continue
		}
		for _, spec := range f.tree.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			if why := may.refuses(f.dir, name); why != "" {
				t.Errorf("%s imports %s: %s", fset.Position(spec.Pos()), name, why)
			}
		}
	}
}

// refuses is why a package may not import another, empty if it may.
func (l layer) refuses(dir, name string) string {
	for _, r := range reserved {
		if regexp.MustCompile(r.pattern).MatchString(name) && !slices.Contains(strings.Fields(r.only), dir) {
			return r.why + " (only: " + r.only + ")"
		}
	}
	if own, ok := ownPackage(name); ok {
		if l.own != "*" && !slices.Contains(strings.Fields(l.own), own) {
			return l.why
		}
		return ""
	}
	if first, _, _ := strings.Cut(name, "/"); !strings.Contains(first, ".") {
		return "" // the standard library
	}
	for _, m := range strings.Fields(l.foreign) {
		if m == "*" || name == m || strings.HasPrefix(name, m+"/") {
			return ""
		}
	}
	return "no such module in its row: " + l.why
}

func ownPackage(name string) (dir string, ok bool) {
	if name == module {
		return ".", true
	}
	return strings.CutPrefix(name, module+"/")
}

// What reads has no clock: the same page gives the same reports on any day.
func TestNoClock(t *testing.T) {
	clocked := strings.Fields("internal/store internal/book internal/watch internal/web internal/web/api cmd/jikenbo scripts/bench scripts/screenshots")
	for _, f := range sources(t) {
		if slices.Contains(clocked, f.dir) {
			continue
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && slices.Contains([]string{"Now", "Since", "Until", "After", "Tick", "Sleep"}, s.Sel.Name) {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" {
					t.Errorf("%s: time.%s: what reads has no clock", fset.Position(n.Pos()), s.Sel.Name)
				}
			}
			return true
		})
	}
}

// A package is named for what it is about, and nothing happens behind the back
// of main.
func TestNamesAndInit(t *testing.T) {
	bad := regexp.MustCompile(`^(utils?|commons?|helpers?|misc|base|models?|services?|config|types|manager|mocks?)$`)
	for _, f := range sources(t) {
		if bad.MatchString(f.tree.Name.Name) {
			t.Errorf("%s: package %s says nothing of what it is about", f.name, f.tree.Name.Name)
		}
		for _, d := range f.tree.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s: no init: what starts, starts in main", fset.Position(fn.Pos()))
			}
		}
	}
}

// Every package has one package comment, and every exported name a comment.
func TestDocumented(t *testing.T) {
	comments := map[string]int{}
	for _, f := range sources(t) {
		comments[f.dir] += min(1, len(f.tree.Doc.Text()))
		for _, d := range f.tree.Decls {
			for _, name := range undocumented(d) {
				t.Errorf("%s: %s has no comment", fset.Position(d.Pos()), name)
			}
		}
	}
	for dir, n := range comments {
		if n != 1 {
			t.Errorf("%s: %d package comments, want one", dir, n)
		}
	}
}

// undocumented lists the exported names of a declaration without a comment.
func undocumented(d ast.Decl) []string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Doc.Text() == "" && (d.Recv == nil || ast.IsExported(receiver(d))) {
			return []string{d.Name.Name}
		}
	case *ast.GenDecl:
		var names []string
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				if s.Name.IsExported() && d.Doc.Text()+s.Doc.Text() == "" {
					names = append(names, s.Name.Name)
				}
			case *ast.ValueSpec:
				for _, n := range s.Names {
					if n.IsExported() && d.Doc.Text()+s.Doc.Text()+s.Comment.Text() == "" {
						names = append(names, n.Name)
					}
				}
			}
		}
		return names
	}
	return nil
}

func receiver(d *ast.FuncDecl) string {
	e := d.Recv.List[0].Type
	if star, ok := e.(*ast.StarExpr); ok {
		e = star.X
	}
	if generic, ok := e.(*ast.IndexExpr); ok {
		e = generic.X
	}
	if id, ok := e.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// text is the words of some files.
func text(t *testing.T, names ...string) string {
	t.Helper()
	var b strings.Builder
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
		}
		b.Write(raw)
	}
	return b.String()
}

// mentions demands each word, in backquotes, of a document.
func mentions(t *testing.T, doc, what string, words ...string) {
	t.Helper()
	said := text(t, doc)
	for _, w := range words {
		if !strings.Contains(said, "`"+w+"`") {
			t.Errorf("%s does not explain the %s `%s`", doc, what, w)
		}
	}
}

// Every kind of rule and every word list that Go code uses is explained.
func TestRulesDocumented(t *testing.T) {
	files, err := filepath.Glob("rules/*/*.rule")
	if err != nil || len(files) == 0 {
		t.Fatal("no rule files", err)
	}
	kinds := map[string][]string{}
	for _, f := range files {
		kind := path.Base(path.Dir(f))
		kinds[kind] = append(kinds[kind], strings.TrimSuffix(path.Base(f), ".rule"))
	}
	for kind, values := range kinds {
		mentions(t, "doc/rules.md", "kind of rule", kind)
		switch kind {
		case "section", "skip", "incident", "mood", "when": // named freely, so in no vocabulary
			mentions(t, "doc/rules.md", "value of "+kind, values...)
		}
	}
	mentions(t, "doc/rules.md", "word list", read.WordLists...)
	mentions(t, "doc/format.md", "reason of not_reports", kinds["skip"]...)
}

// Every field of the JSON and every value that it may have is explained.
func TestFormatDocumented(t *testing.T) {
	for _, f := range sources(t) {
		if f.dir == "internal/export" {
			ast.Inspect(f.tree, func(n ast.Node) bool {
				if field, ok := n.(*ast.Field); ok && field.Tag != nil {
					if column := tagOf(field, "parquet"); column != "" {
						mentions(t, "doc/export.md", "column", column)
					} else if name := tagOf(field, "json"); name != "" { // a tag of XML is of a feed
						mentions(t, "doc/format.md", "field", name)
					}
				}
				return true
			})
		}
	}
	for _, v := range jikenbo.Vocabularies {
		for _, term := range v.Terms {
			mentions(t, "doc/format.md", v.Name, term.Value)
			if term.Japanese == "" || term.English == "" {
				t.Errorf("vocabulary.go: %s %s has no label", v.Name, term.Value)
			}
		}
	}
}

func tagOf(f *ast.Field, key string) string {
	raw, _ := strconv.Unquote(f.Tag.Value)
	value, _, _ := strings.Cut(reflect.StructTag(raw).Get(key), ",")
	return value
}

// Every command stands in both READMEs, and every flag in the table of commands.
func TestCommandsDocumented(t *testing.T) {
	for _, f := range sources(t) {
		if f.dir != "cmd/jikenbo" {
			continue
		}
		under := "jikenbo " // the command that a field stands under: userCommands has those of "jikenbo user"
		ast.Inspect(f.tree, func(n ast.Node) bool {
			if table, ok := n.(*ast.TypeSpec); ok {
				group := strings.TrimSuffix(strings.ToLower(table.Name.Name), "commands")
				under = strings.TrimSpace("jikenbo "+group) + " "
			}
			field, ok := n.(*ast.Field)
			if !ok || field.Tag == nil {
				return true
			}
			name, docs := strings.ToLower(field.Names[0].Name), []string{"doc/commands.md"}
			switch raw, _ := strconv.Unquote(field.Tag.Value); {
			case strings.Contains(raw, "cmd:"):
				name, docs = under+name, []string{"README.md", "README.ja.md", "doc/commands.md"}
			case strings.Contains(raw, "arg:"), tagOf(field, "json") != "": // a field of printed JSON is no flag
				return true
			default:
				if named := tagOf(field, "name"); named != "" {
					name = named
				}
				name = "--" + name
			}
			for _, doc := range docs {
				if !strings.Contains(text(t, doc), name) {
					t.Errorf("%s does not name %s (%s)", doc, name, fset.Position(field.Pos()))
				}
			}
			return true
		})
	}
}

// The two READMEs and the two CONTRIBUTINGs run the same commands, and every
// document that they, or another document, point to exists.
func TestDocumentsAgree(t *testing.T) {
	block := regexp.MustCompile("(?s)```sh\n(.*?)```")
	comment := regexp.MustCompile(` +#.*`)
	for _, name := range []string{"README", "CONTRIBUTING"} {
		one := block.FindAllString(comment.ReplaceAllString(text(t, name+".md"), ""), -1)
		other := block.FindAllString(comment.ReplaceAllString(text(t, name+".ja.md"), ""), -1)
		if !slices.Equal(one, other) || len(one) == 0 {
			t.Errorf("%s.md and %s.ja.md run different commands:\n%q\n%q", name, name, one, other)
		}
	}
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	docs, _ := filepath.Glob("doc/*.md")
	for _, doc := range append(docs, "README.md", "README.ja.md", "CONTRIBUTING.md", "CONTRIBUTING.ja.md", "rules/README.md") {
		for _, m := range link.FindAllStringSubmatch(text(t, doc), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(doc), m[1])); err != nil {
				t.Errorf("%s points to nothing: %v", doc, err)
			}
		}
	}
}
