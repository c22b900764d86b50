package export

import (
	"encoding/xml"
	"io"
	"time"
)

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID         string         `xml:"id"`
	Title      string         `xml:"title"`
	Updated    string         `xml:"updated"`
	Link       atomLink       `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Content    atomText       `xml:"content"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomText struct {
	Type  string `xml:"type,attr"`
	Words string `xml:",chardata"`
}

// Atom writes a feed as RFC 4287 has it. Words are text, never markup: they
// come from foreign pages.
func Atom(w io.Writer, f Feed) error {
	out := atomFeed{
		Lang: "ja", ID: f.Self, Title: f.Title, Updated: f.updated().Format(time.RFC3339), Author: "事件簿",
		Links: []atomLink{{"self", "application/atom+xml", f.Self}, {"alternate", "text/html", f.Page}},
	}
	for _, e := range f.Entries {
		entry := atomEntry{
			ID: e.ID, Title: e.Title, Updated: e.At.Format(time.RFC3339),
			Link: atomLink{"alternate", "text/html", e.Page}, Content: atomText{"text", e.Words},
		}
		for _, k := range e.Kinds {
			entry.Categories = append(entry.Categories, atomCategory{k})
		}
		out.Entries = append(out.Entries, entry)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(out); err != nil {
		return err
	}
	return enc.Close()
}
