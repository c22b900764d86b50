package source

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// trait is what there is to know of an element by its tag.
type trait uint16

const (
	inline   trait = 1 << iota // begins no line of its own
	void                       // has no content
	raw                        // its text is no markup
	unseen                     // browsers show nothing of it, or it is a control
	heading                    // h1 to h6
	whole                      // its parts make no sense alone
	inTable                    // a form here holds nothing
	cellEnd                    // the walls at which the search for an open element stops:
	tableEnd                   // a </div> inside a table cell closes nothing outside of it
	listEnd
	entryEnd
	rubyEnd
	optionEnd
)

// traitsOf gives the traits of each tag. What HTML does not know is inline, as
// browsers have it.
var traitsOf = collect(map[trait]string{
	inline: "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr " +
		"picture q rb rp rt rtc ruby s samp small span strike strong sub sup svg time tt u var wbr button output meter progress",
	void: "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
	raw:  "script style title textarea iframe noembed noframes xmp",
	unseen: "script style noscript template svg math canvas audio video object embed iframe select option datalist " +
		"textarea input progress meter rt rp rtc head title map",
	heading:   "h1 h2 h3 h4 h5 h6",
	whole:     "table ul ol dl p pre blockquote h1 h2 h3 h4 h5 h6",
	inTable:   "table thead tbody tfoot tr",
	cellEnd:   "table td th caption",
	tableEnd:  "table",
	listEnd:   "ul ol menu dir table td th caption",
	entryEnd:  "dl table td th caption",
	rubyEnd:   "ruby p td th",
	optionEnd: "select",
})

func collect(names map[trait]string) map[atom.Atom]trait {
	traits := map[atom.Atom]trait{0: inline}
	for trait, list := range names {
		for _, name := range strings.Fields(list) {
			traits[atom.Lookup([]byte(name))] |= trait
		}
	}
	return traits
}

// family is elements of which one ends another, up to a wall: a <td> ends the
// open <td> or <th> of the same table.
type family struct {
	end    trait // the wall
	starts bool  // a start tag ends the open one too
}

// familyOf gives the family of each tag that has one; other elements end by an
// end tag of their own.
var familyOf = func() map[atom.Atom]*family {
	families := map[atom.Atom]*family{}
	for names, f := range map[string]family{
		"li": {listEnd, true}, "dt dd": {entryEnd, true}, "rt rp rb rtc": {rubyEnd, true}, "option optgroup": {optionEnd, true},
		"tr": {tableEnd, true}, "td th": {tableEnd, true}, "thead tbody tfoot caption": {tableEnd, true},
		"h1 h2 h3 h4 h5 h6": {cellEnd, true}, "a": {cellEnd, true}, "p": {cellEnd, false}, "table": {0, false},
	} {
		for _, name := range strings.Fields(names) {
			families[atom.Lookup([]byte(name))] = &f
		}
	}
	return families
}()
