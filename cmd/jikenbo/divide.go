package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
)

// divideCommand is jikenbo divide.
type divideCommand struct {
	reader
	Document string   `arg:"" help:"文書: 加えたときの名前か番地、ID、または一つの文書だけが伝える事件の番号。"`
	Ranges   []string `arg:"" optional:"" name:"FROM-TO" help:"一つの報告である文の範囲(番号は、範囲を書かなければ示される)。"`
	None     bool     `help:"この文書に報告はない。"`
	DryRun   bool     `name:"dry-run" help:"どう読めるかを示すだけで、何も変えない。"`
	JSON     bool     `name:"json" help:"JSON で出力する。"`
}

// Help is shown by jikenbo divide --help.
func (*divideCommand) Help() string {
	return "例:\n  jikenbo divide news.md                    文に番号を付けて、いまの範囲を示す\n  jikenbo divide news.md 1-4 5-9 --dry-run  こう分けたらどう読めるかを見る\n  jikenbo divide news.md 1-4 5-9\n\n書いた範囲がそれぞれ一つの報告になり、残りは報告でなくなります。分ける、つなぐ、境を動かす、外す、加えるのすべてがこれでできます。番号は、その言葉の多くを持つ報告に残ります。読み直しても残り、undo で元に戻せます。"
}

// Run shows where the reports of a document stand, or divides it anew.
func (c *divideCommand) Run() error {
	if len(c.Ranges) == 0 && !c.None || c.DryRun {
		return c.with(c.show)
	}
	return c.decide(func(ctx context.Context, b *book.Book) (book.Operation, error) {
		now, pieces, err := c.asked(ctx, b)
		if err != nil {
			return book.Operation{}, err
		}
		return b.Divide(ctx, c.who(), now.Document, *pieces)
	})
}

// asked is the document as it is divided now, and the pieces that were asked
// for, nil if none were.
func (c *divideCommand) asked(ctx context.Context, b *book.Book) (*book.Division, *[]book.Piece, error) {
	document, err := b.DocumentOf(ctx, c.Document)
	if err != nil {
		return nil, nil, err
	}
	now, err := b.Division(ctx, document, nil)
	if err != nil || len(c.Ranges) == 0 && !c.None {
		return now, nil, err
	}
	pieces := []book.Piece{}
	for _, r := range c.Ranges {
		p, err := pieceOf(r, now.Places)
		if err != nil {
			return nil, nil, err
		}
		pieces = append(pieces, p)
	}
	return now, &pieces, nil
}

// pieceOf is the piece of a range of sentences, such as 3-9 or 4.
func pieceOf(words string, places []book.Place) (p book.Piece, err error) {
	from, to, ranged := strings.Cut(words, "-")
	if !ranged {
		to = from
	}
	first, err := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err != nil || err2 != nil || first < 1 || last < first || last > len(places) {
		return p, fmt.Errorf("%q は文の範囲ではありません(例: 3-9。文は 1 から %d まで)", words, len(places))
	}
	return book.Piece{Start: places[first-1].Start, End: places[last-1].End}, nil
}

// show prints the sentences with the reports that they belong to, and what
// those say.
func (c *divideCommand) show(ctx context.Context, b *book.Book) error {
	d, pieces, err := c.asked(ctx, b)
	if err == nil && pieces != nil {
		d, err = b.Division(ctx, d.Document, pieces)
	}
	if err != nil {
		return err
	}
	if c.JSON {
		return printJSON(d)
	}
	printDivision(d)
	return nil
}

func printDivision(d *book.Division) {
	text := []rune(d.Text)
	inside := -1
	for i, s := range d.Places {
		k := slices.IndexFunc(d.Pieces, func(p book.Piece) bool { return p.Start <= s.Start && s.Start < p.End })
		if k != inside && k >= 0 {
			printPiece(d, k)
		}
		if k != inside && k < 0 {
			fmt.Println("\n      (報告でない)")
		}
		inside = k
		mark := " "
		if k >= 0 {
			mark = "┃"
		}
		fmt.Printf("%4d %s %s\n", i+1, mark, clean(strings.Join(strings.Fields(string(text[s.Start:s.End])), " ")))
	}
}

// printPiece heads a report with its number and the most important of what it
// says.
func printPiece(d *book.Division, k int) {
	number := d.Numbers[k]
	if number == "" {
		number = "新しい番号"
	}
	words := []string{number}
	r := &d.Said[k]
	if r.Organization != nil {
		words = append(words, r.Organization.Value)
	}
	for _, t := range r.Types {
		words = append(words, jikenbo.Types.Japanese(t.Value))
	}
	for _, n := range r.Counts {
		words = append(words, figureWords(&n.Figure))
	}
	fmt.Printf("\n     ┏ %s\n", clean(strings.Join(words, "  ")))
}
