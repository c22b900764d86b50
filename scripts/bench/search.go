package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book/booktest"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
)

// searches fills a new casebook with n generated cases, each a notice and some
// prose of which nobody reads the facts but the generator gives some, asks it
// questions of several kinds and prints how long they took, the first time and
// again. In dir it leaves what the same questions need elsewhere: texts.tsv and
// words.tsv.
func searches(n int, dsn, dir string) error {
	ctx := context.Background()
	db, err := store.Open(ctx, dsn, true)
	if err != nil {
		return err
	}
	defer db.Close()
	start := time.Now()
	texts, err := fill(ctx, db, n, dir)
	if err != nil {
		return err
	}
	fmt.Printf("%d cases kept and indexed in %.1f s\n", n, time.Since(start).Seconds())
	start = time.Now()
	x, err := search.Open(ctx, db)
	if err != nil {
		return err
	}
	fmt.Printf("index opened in %.2f s, %d MB of memory\n\n", time.Since(start).Seconds(), peakMemory())
	kinds := questions(texts)
	if err := writeWords(filepath.Join(dir, "words.tsv"), kinds); err != nil {
		return err
	}
	fmt.Printf("%-34s %9s %9s %9s %9s %9s\n", "questions", "cases", "p50 ms", "p99 ms", "max ms", "again p50")
	return ask(ctx, x, kinds)
}

// kind is a kind of question.
type kind struct {
	name    string
	queries []search.Query
}

// ask asks everything twice and prints how long it took.
func ask(ctx context.Context, x *search.Index, kinds []kind) error {
	var all, allAgain []time.Duration
	for _, k := range kinds {
		var first, again []time.Duration
		total := 0
		for _, took := range []*[]time.Duration{&first, &again} {
			for _, q := range k.queries {
				start := processorTime()
				r, err := x.Search(ctx, q)
				if err != nil {
					return fmt.Errorf("%+v: %w", q, err)
				}
				*took = append(*took, processorTime()-start)
				total += r.Total
			}
		}
		row(k.name, total/2/len(k.queries), first, again)
		all, allAgain = append(all, first...), append(allAgain, again...)
	}
	row("all", 0, all, allAgain)
	return nil
}

func row(name string, cases int, first, again []time.Duration) {
	fmt.Printf("%-34s %9d %9.1f %9.1f %9.1f %9.1f\n", name, cases, part(first, 0.5), part(first, 0.99), part(first, 1), part(again, 0.5))
}

// part is a quantile, in milliseconds.
func part(took []time.Duration, q float64) float64 {
	sorted := slices.Sorted(slices.Values(took))
	return float64(sorted[int(q*float64(len(sorted)-1)+0.5)].Microseconds()) / 1000
}

// questions are of each kind as many as make a quantile.
func questions(texts []string) []kind {
	chance := rand.New(rand.NewPCG(3, 4))
	piece := func(n int) string { return pieceOf(texts[chance.IntN(len(texts))], n, chance) }
	words := func(name string, word func() string) kind {
		k := kind{name: name}
		for range 100 {
			k.queries = append(k.queries, search.Query{Text: word()})
		}
		return k
	}
	frequent := kind{name: "two characters, in every text"}
	for _, w := range []string{"個人", "情報", "する", "お詫び", "漏洩", "名分"} {
		frequent.queries = append(frequent.queries, search.Query{Text: w})
	}
	facets := words("two characters and two facets", func() string { return piece(2) })
	for i := range facets.queries {
		facets.queries[i].Type, facets.queries[i].Sector = []string{"loss", "ransomware"}, []string{"education"}
	}
	none := kind{name: "no words, each order"}
	for _, order := range search.Orders[1:] {
		none.queries = append(none.queries, search.Query{Order: order}, search.Query{Order: order, Offset: 2000, Type: []string{"loss"}})
	}
	return []kind{
		words("two characters of a text", func() string { return piece(2) }), frequent,
		words("four characters of a text", func() string { return piece(4) }),
		words("a phrase of ten characters", func() string { return piece(10) }),
		words("a figure", func() string { return figure.FindString(texts[chance.IntN(len(texts))]) }),
		words("two words", func() string { return piece(2) + " " + piece(3) }),
		words("one word without another", func() string { return piece(2) + " -" + piece(2) }),
		facets, none,
	}
}

// figure is a number of a notice: few have the same.
var figure = regexp.MustCompile(`\d+[名人]`)

// pieceOf is a stretch of a text without spaces or marks.
func pieceOf(text string, n int, chance *rand.Rand) string {
	all := []rune(text)
	for {
		at := chance.IntN(len(all) - n)
		if !slices.ContainsFunc(all[at:at+n], func(r rune) bool { return r < 0x3041 || r > 0x9FFF }) {
			return string(all[at : at+n])
		}
	}
}

// fill keeps n cases of one report each and returns some of their texts.
func fill(ctx context.Context, db *store.DB, n int, dir string) (some []string, err error) {
	file, err := os.Create(filepath.Join(dir, "texts.tsv"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	out := bufio.NewWriter(file)
	defer out.Flush()
	everyday, at, chance, notices := prose(4_000_000, true), 0, rand.New(rand.NewPCG(5, 6)), booktest.NewNotices(n)
	if err := db.Write(ctx, func(tx *store.Tx) error { _, err := search.Start(tx); return err }); err != nil {
		return nil, err
	}
	for done := 0; done < n; {
		err := db.Write(ctx, func(tx *store.Tx) error {
			for end := min(n, done+500); done < end; done++ {
				_, text := notices.Next()
				from := onRune(everyday, at)
				at = (at + 1500 + chance.IntN(1000)) % (len(everyday) - 4000)
				text += everyday[from:onRune(everyday, from+900+chance.IntN(1200))]
				if done%97 == 0 {
					some = append(some, text)
				}
				if err := keepCase(tx, done, text, chance); err != nil {
					return err
				}
				fmt.Fprintf(out, "%d\t%s\t%s\n", done+1, oneLine(text), pairs(text))
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return some, nil
}

func onRune(s string, at int) int {
	for !utf8.RuneStart(s[at]) {
		at++
	}
	return at
}

func oneLine(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c < ' ' {
			b[i] = ' '
		}
	}
	return string(b)
}

// keepCase keeps a case of one report as book does, with facts by chance.
func keepCase(tx *store.Tx, i int, text string, chance *rand.Rand) error {
	sum := sha256.Sum256([]byte(text + fmt.Sprint(i)))
	id := hex.EncodeToString(sum[:])
	pick := func(v jikenbo.Vocabulary) string { return v.Terms[chance.IntN(len(v.Terms))].Value }
	number, err := tx.NewNumber("case", 2008+chance.IntN(18))
	if err != nil {
		return err
	}
	r := &store.Report{ID: id[:32], Document: id, End: utf8.RuneCountInString(text), Kind: "document", Active: true, Traits: []byte("{}"), Body: []byte("{}")}
	row := &search.Row{
		Number: number.String(), State: jikenbo.StateOpen, Organization: fmt.Sprintf("%s%d", text[30:42], chance.IntN(20000)),
		Types: []jikenbo.Type{jikenbo.Type(pick(jikenbo.Types))}, Sector: jikenbo.Sector(pick(jikenbo.Sectors)), Leak: jikenbo.Leak(pick(jikenbo.Leaks)),
		Data: []jikenbo.Data{jikenbo.Data(pick(jikenbo.DataKinds)), jikenbo.Data(pick(jikenbo.DataKinds)), jikenbo.Data(pick(jikenbo.DataKinds))},
		Told: jikenbo.Date(fmt.Sprintf("%d-%02d-%02d", number.Year, 1+chance.IntN(12), 1+chance.IntN(28))), Size: pick(search.Sizes),
		Sources: []jikenbo.Voice{jikenbo.VoiceOwn}, Reports: 1, Changed: int64(i), Figure: &jikenbo.Figure{Value: int64(chance.IntN(100000)), Unit: "people"},
	}
	if i%20 == 0 {
		name := fmt.Sprintf("受託%d社", chance.IntN(3000))
		row.Contractors = []search.Contractor{{Key: jtext.NameKey(name), Name: name, Role: jikenbo.RoleContractor}}
	}
	if _, err := tx.PutDocument(&store.Document{ID: id, TextSHA256: id, Raw: []byte(text), Text: []byte(text)}); err != nil {
		return err
	}
	if err := tx.PutReport(r, nil); err != nil {
		return err
	}
	if err := tx.PutCase(&store.Case{Number: number, State: "open", Body: []byte("{}")}); err != nil {
		return err
	}
	if err := tx.Assign(row.Number, []string{r.ID}); err != nil {
		return err
	}
	facts := []search.Fact{{Field: "organization", Words: row.Organization}, {Field: "types", Words: jikenbo.Types.Japanese(string(row.Types[0]))}}
	if err := search.Keep(tx, r.Seq, search.NewEntry(facts, text)); err != nil {
		return err
	}
	return search.KeepRow(tx, row)
}

// pairs are every two letters that follow one another in a text, as words: what
// FTS5 can find two characters by.
func pairs(text string) string {
	var b strings.Builder
	last := ' '
	for _, r := range jtext.Fold(text).Lower {
		if last >= 0x3041 && r >= 0x3041 {
			b.WriteRune(last)
			b.WriteRune(r)
			b.WriteByte(' ')
		}
		last = r
	}
	return b.String()
}

// writeWords writes some of the questions of one word, for others, which take
// their time.
func writeWords(file string, kinds []kind) error {
	var all string
	for _, k := range kinds[:5] {
		for _, q := range k.queries[:min(20, len(k.queries))] {
			all += k.name + "\t" + q.Text + "\t" + pairs(q.Text) + "\n"
		}
	}
	return os.WriteFile(file, []byte(all), 0o644)
}
