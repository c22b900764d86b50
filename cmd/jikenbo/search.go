package main

import (
	"context"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/rules"
)

// searchCommand is jikenbo search. Its flags are the parameters of a search's
// address.
type searchCommand struct {
	casebook
	JSON       bool     `name:"json" help:"JSON で出力する。"`
	Facets     bool     `help:"絞り込みに使える値と件数も示す。"`
	Words      []string `arg:"" optional:"" help:"探す言葉。すべてを含む事件を探す。\"句\"、-除く語、前方一致*、A OR B。"`
	Type       []string `placeholder:"TYPE" help:"種類(mail_cc、ransomware など)。どの絞り込みも、コンマで並べればそのいずれか、unsaid は公表なし。"`
	Sector     []string `placeholder:"SECTOR" help:"業種(local_government など)。"`
	Data       []string `placeholder:"DATA" help:"データの種類(name、email など)。"`
	Leak       []string `placeholder:"LEAK" help:"漏えいの有無(confirmed possible none unknown)。"`
	Size       []string `placeholder:"SIZE" help:"規模(1 10 100 1000 10000 100000 1000000 other)。"`
	Year       []string `placeholder:"YEAR" help:"公表・報道の年(2023)。"`
	Month      []string `placeholder:"MONTH" help:"公表・報道の月(2023-05)。"`
	Prefecture []string `placeholder:"PREF" help:"都道府県(tokyo、osaka など)。言葉に書かれているものだけ。"`
	Contractor []string `sep:"none" placeholder:"NAME" help:"委託先などの名前(いくつでも重ねて指定できる)。"`
	Source     []string `placeholder:"SOURCE" help:"情報源(own news editor)。"`
	Org        string   `placeholder:"NAME" help:"組織の名前(部分ではなく全体)。"`
	Root       string   `placeholder:"JR-..." help:"根の番号。"`
	State      string   `placeholder:"STATE" help:"番号の状態(open redirect withdrawn all、既定 open)。"`
	Order      string   `placeholder:"ORDER" help:"並び順(relevance -disclosed disclosed -changed -count count organization number)。"`
	Page       int      `default:"1" help:"何ページ目か(既定 1)。"`
	Limit      int      `default:"20" help:"一ページの件数(既定 20、200 まで)。"`
}

// Help is shown by jikenbo search --help.
func (*searchCommand) Help() string {
	return "例:\n  jikenbo search 漏洩\n  jikenbo search 'ランサムウェア -訓練' --year 2024 --facets\n" +
		"  jikenbo search '\"一斉送信\" BCC' --sector local_government --order=-count\n" +
		"  jikenbo search --contractor 株式会社青葉印刷 --json | jq .total\n\n" +
		"表記の違い(漏えい・漏洩・流出、ウイルス・ウィルス、全角・半角、旧字、かな・カナ)は気にせずに探せます。"
}

// query is the search that the flags ask for.
func (c *searchCommand) query() (search.Query, error) {
	v := url.Values{
		"q": {strings.Join(c.Words, " ")}, "type": c.Type, "sector": c.Sector, "data": c.Data, "leak": c.Leak, "size": c.Size,
		"year": c.Year, "month": c.Month, "prefecture": c.Prefecture, "contractor": c.Contractor, "source": c.Source,
		"org": {c.Org}, "root": {c.Root}, "state": {c.State}, "order": {c.Order},
		"page": {strconv.Itoa(c.Page)}, "limit": {strconv.Itoa(c.Limit)},
	}
	return search.ParseQuery(v)
}

// Run searches.
func (c *searchCommand) Run() error {
	q, err := c.query()
	if err != nil {
		return err
	}
	return c.with(func(ctx context.Context, b *book.Book) error {
		casebook, err := public.Open(ctx, b, nil, rules.Files)
		if err != nil {
			return err
		}
		found, err := casebook.Search(ctx, q)
		if err != nil {
			return err
		}
		if c.JSON {
			return printJSON(found)
		}
		c.print(found)
		return nil
	})
}

func (c *searchCommand) print(found *public.Found) {
	for _, h := range found.Hits {
		fmt.Println(strings.Join(hitRow(&h), "  "))
		for _, s := range h.Words {
			fmt.Println("    " + snippetWords(s))
		}
	}
	first := (c.Page - 1) * c.Limit
	fmt.Printf("%d 件中 %d〜%d 件目\n", found.Total, min(first+1, found.Total), first+len(found.Hits))
	if c.Facets {
		printFacets(found.Facets)
	}
}

// hitRow is a case in a line.
func hitRow(h *public.Hit) []string {
	count := "件数の記載なし"
	if h.Count != nil {
		count = figureWords(h.Count)
	}
	var types []string
	for _, t := range h.Types {
		types = append(types, jikenbo.Types.Japanese(string(t)))
	}
	return []string{h.Number, orDash(string(h.Told)), clean(orDash(h.Organization)), orDash(strings.Join(types, "、")), count}
}

// snippetWords are the words around a match in one line, what matches in
// brackets.
func snippetWords(s public.Snippet) string {
	var b strings.Builder
	for _, p := range s.Pieces {
		if p.Match {
			b.WriteString("【" + p.Text + "】")
		} else {
			b.WriteString(p.Text)
		}
	}
	return clean(b.String())
}

func printFacets(facets []public.Facet) {
	for _, f := range facets {
		var terms []string
		for _, t := range f.Terms {
			terms = append(terms, fmt.Sprintf("%s %d", clean(t.Japanese), t.Cases))
		}
		fmt.Printf("\n%s (--%s)\n  %s\n", f.Japanese, f.Name, orDash(strings.Join(terms, "、")))
	}
}
