package source

import (
	"net/url"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// readHTML fills in a page: its title as a Frame line, the lines of its body,
// and what its frame says of who runs it as Frame lines again.
func readHTML(d *jikenbo.Document, text, address string) error {
	root, head, err := parse(strings.TrimPrefix(text, "\ufeff"))
	if err != nil {
		return err
	}
	data := linkedData(head.jsonLD)
	frame, masthead := readFrame(root), readMasthead(root)
	base := baseOf(head, address)
	c := &chooser{title: bare(head.title), host: ownHost(root, base), article: data.article || head.isArticle()}
	body := c.mainContent(root)
	p := newPage(base)
	p.line(head.title, jikenbo.Frame)
	p.body(body)
	siteName := or(head.meta["og:site_name"], data.publisher)
	frame = append(p.ownFrame(), frame...)
	p.frame(siteName)
	p.frame(frame...)
	if !strings.Contains(string(p.text), masthead) {
		p.frame(masthead)
		frame = append(frame, masthead)
	}
	d.Text, d.Blocks, d.Links = string(p.text), p.blocks, p.seen()
	if d.Text == "" {
		return ErrEmpty
	}
	d.Broken = strings.Count(d.Text, "\ufffd")
	headline, site := p.splitTitle(head.title)
	d.SiteName = or(siteName, or(site, holder(frame)))
	d.Site = or(host(or(head.canonical, head.meta["og:url"])), d.Site)
	d.Title = or(headline, cleanTitle(or(head.meta["og:title"], head.title), d.SiteName))
	d.Published, d.Modified = dates(head, data, root, body, p)
	d.Published = firstOf(d.Published, addressDate(or(head.canonical, head.meta["og:url"])))
	return nil
}

// host is the host name of an absolute address, without a port.
func host(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// baseOf is what the links of the page are relative to, nil if nothing
// absolute says so.
func baseOf(h *head, address string) *url.URL {
	var base *url.URL
	for _, said := range []string{address, h.canonical, h.meta["og:url"], h.base} {
		u, err := url.Parse(strings.TrimSpace(said))
		if err != nil || said == "" {
			continue
		}
		if base != nil {
			u = base.ResolveReference(u)
		}
		if u.IsAbs() && u.Host != "" && (base == nil || said == h.base) {
			base = u
		}
	}
	return base
}
