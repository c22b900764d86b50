package api

import (
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/public"
)

// moments puts together what one act or report changed in a case: a feed reader
// wants to be told once.
func moments(changes []public.Change) [][]public.Change {
	var list [][]public.Change
	at := map[string]int{}
	for _, c := range changes {
		key := fmt.Sprint(c.Number, c.At, c.Operation)
		i, known := at[key]
		if !known {
			if len(list) == mostEntries {
				break
			}
			i = len(list)
			at[key], list = i, append(list, nil)
		}
		list[i] = append(list[i], c)
	}
	return list
}

// entry is one moment of a case.
func entry(origin string, moment []public.Change) export.Entry {
	first := moment[len(moment)-1] // they come the latest first
	e := export.Entry{
		ID:   fmt.Sprintf("tag:%s,2024:%s/%d", host(origin), first.Number, first.Seq),
		Page: origin + "/cases/" + first.Number, At: time.Unix(first.At, 0).UTC(),
	}
	var words []string
	for i := len(moment) - 1; i >= 0; i-- {
		words = append(words, export.ChangeWords(moment[i].Change))
		if moment[i].Kind == jikenbo.ChangeNew {
			words = append(words, gist(first.Case))
		}
		e.Kinds = append(e.Kinds, string(moment[i].Kind))
	}
	e.Kinds, words = once(e.Kinds), once(words)
	e.Words = strings.Join(words, "\n")
	e.Title = title(first, words)
	return e
}

// title is a case and what became of it, not too long for a list.
func title(c public.Change, words []string) string {
	const most = 60
	what := strings.Join(words, " ")
	if utf8.RuneCountInString(what) > most {
		what = string([]rune(what)[:most-1]) + "…"
	}
	if c.Case == nil || c.Case.Organization == "" {
		return c.Number + " " + what
	}
	return c.Case.Organization + " " + what + " (" + c.Number + ")"
}

// gist is what a new case is about, in a line.
func gist(c *public.Summary) string {
	if c == nil {
		return ""
	}
	var parts []string
	for _, t := range c.Types {
		parts = append(parts, jikenbo.Types.Japanese(string(t)))
	}
	parts = append(parts, jikenbo.Leaks.Japanese(string(c.Leak)))
	if c.Count != nil {
		parts = append(parts, export.FigureWords(c.Count))
	}
	for _, p := range c.Through {
		parts = append(parts, jikenbo.Roles.Japanese(string(p.Role))+" "+p.Name)
	}
	return strings.Join(parts, "、")
}

// host is the authority of the tags by which entries are known.
func host(origin string) string {
	u, err := url.Parse(origin)
	if err != nil || u.Hostname() == "" {
		return "jikenbo.invalid"
	}
	return u.Hostname()
}
