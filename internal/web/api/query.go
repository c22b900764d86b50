package api

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/search"
)

// cases are the parameters by which cases are chosen: those of the search
// page's address. They stand here to be described; search reads the address.
type cases struct {
	Q          string   `query:"q" doc:"Words, all of them; \"a phrase\"; -without; begin*. Spellings are folded (漏えい, 漏洩; ウイルス, ウィルス); two characters are found."`
	Type       []string `query:"type,explode" doc:"What kind of incident it is, any of these. The same for the other lists."`
	Sector     []string `query:"sector,explode" doc:"What the organization does."`
	Data       []string `query:"data,explode" doc:"Kinds of data that were exposed, or may have been."`
	Leak       []string `query:"leak,explode" doc:"Whether data leaked."`
	Prefecture []string `query:"prefecture,explode" doc:"Prefecture, where words say it, as 東京都."`
	Contractor []string `query:"contractor,explode" doc:"Keys of names of others in whose hands it happened, as /organizations gives them; a name will do."`
	Year       []string `query:"year,explode" doc:"Year of disclosure, as 2023."`
	Month      []string `query:"month,explode" doc:"Month of disclosure, as 2023-05."`
	Size       []string `query:"size,explode" doc:"Size of the overall figure where it counts people, records, addresses or accounts: the least figure of its class."`
	Source     []string `query:"source,explode" doc:"Whose words its reports are."`
	Org        string   `query:"org" doc:"Key of the organization's name; the name will do."`
	Root       string   `query:"root" doc:"Number of a root, as JR-2023-0001."`
	State      string   `query:"state" doc:"State of the number; all of them with all. Else only open cases." enum:"open,withdrawn,redirect,all"`

	query search.Query
	err   error
	at    url.URL
}

// paged are the parameters of a list in pages.
type paged struct {
	Order string `query:"order" doc:"How to sort; - turns it round. Without words by -disclosed, with words by relevance." enum:"relevance,-disclosed,disclosed,-changed,-count,count,organization,number"`
	Page  int    `query:"page" doc:"Page, from 1." minimum:"1" default:"1"`
	Limit int    `query:"limit" doc:"How many on a page." minimum:"1" maximum:"200" default:"20"`
}

// Resolve reads the address as the search page does.
func (c *cases) Resolve(ctx huma.Context) []error {
	c.at = ctx.URL()
	c.query, c.err = search.ParseQuery(c.at.Query())
	return nil
}

// pages are the links to other pages of a list, as RFC 8288 has them.
func pages(at url.URL, page, limit, total int) string {
	last := max(1, (total+limit-1)/limit)
	var links []string
	add := func(rel string, page int, is bool) {
		if is {
			v := at.Query()
			v.Set("page", strconv.Itoa(page))
			links = append(links, `<`+at.Path+"?"+v.Encode()+`>; rel="`+rel+`"`)
		}
	}
	add("first", 1, true)
	add("prev", page-1, page > 1)
	add("next", page+1, page < last)
	add("last", last, true)
	return strings.Join(links, ", ")
}

// links are those of a search.
func (c *cases) links(total int) string {
	limit := c.query.Limit
	if limit == 0 {
		limit = search.DefaultLimit
	}
	return pages(c.at, c.query.Offset/limit+1, limit, total)
}
