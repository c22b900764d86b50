package source

import "golang.org/x/net/html/atom"

// What ends what. An element begins where tags say, but ends where its parent
// allows: the rules below are those of the HTML standard for the elements that
// make lines, without its repair of formatting elements.

// closes are the open elements that a start tag ends, up to a barrier.
var closes = map[atom.Atom][]atom.Atom{
	atom.Li: {atom.Li}, atom.Dt: {atom.Dt, atom.Dd}, atom.Dd: {atom.Dt, atom.Dd},
	atom.Tr: {atom.Tr, atom.Caption}, atom.Td: {atom.Td, atom.Th}, atom.Th: {atom.Td, atom.Th},
	atom.Thead: {atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption}, atom.Tbody: {atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption},
	atom.Tfoot: {atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption},
	atom.Rt:    {atom.Rt, atom.Rp}, atom.Rp: {atom.Rt, atom.Rp}, atom.A: {atom.A}, atom.Option: {atom.Option}, atom.Optgroup: {atom.Optgroup, atom.Option},
	atom.H1: headings, atom.H2: headings, atom.H3: headings, atom.H4: headings, atom.H5: headings, atom.H6: headings,
}

var headings = []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}

// barriers are where the search for an open element stops: a </div> inside a
// table cell closes nothing outside of it.
var (
	cells    = set("table td th caption")
	tables   = set("table")
	inTable  = set("table thead tbody tfoot tr")
	lists    = set("ul ol menu dir table td th caption")
	deflists = set("dl table td th caption")
	rubies   = set("ruby p td th")
)

func barrier(tag atom.Atom) map[atom.Atom]bool {
	switch tag {
	case atom.Li:
		return lists
	case atom.Dt, atom.Dd:
		return deflists
	case atom.Tr, atom.Td, atom.Th, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption:
		return tables
	case atom.Rt, atom.Rp:
		return rubies
	case atom.Table:
		return nil
	}
	return cells
}

// open puts n into the tree and, unless it has no content, makes it the top.
func (b *builder) open(n *node, closed bool) {
	if !isInline(n) && n.tag != atom.Br {
		b.close(barrier(atom.P), atom.P)
	}
	if tags := closes[n.tag]; tags != nil {
		b.close(barrier(n.tag), tags...)
	}
	n = b.add(n)
	switch {
	case void[n.tag] || closed || n.tag == atom.Form && inTable[n.parent.tag]:
	case b.depth >= maxDepth:
		b.over++
	default:
		b.top = n
		b.depth++
	}
}

// end closes the open element that an end tag names. One that names none makes
// a line break where browsers make one.
func (b *builder) end(tag atom.Atom) {
	switch {
	case rawText[tag] || void[tag] && tag != atom.Br:
	case tag == atom.Br:
		b.add(&node{tag: atom.Br, element: true})
	case b.over > 0:
		b.over--
	case closes[tag] != nil && isHeading(&node{tag: tag}):
		b.close(cells, headings...)
	default:
		if !b.close(barrier(tag), tag) && tag == atom.P {
			b.add(&node{tag: atom.P, element: true})
		}
	}
}

// close ends the innermost open element among tags. An inline element is not
// looked for outside the line it stands in: <b> closed too late ends nothing.
func (b *builder) close(stop map[atom.Atom]bool, tags ...atom.Atom) bool {
	narrow := isInline(&node{tag: tags[0]})
	depth := b.depth
	for n := b.top; n != b.root; n = n.parent {
		for _, tag := range tags {
			if n.tag == tag {
				b.top, b.depth, b.over = n.parent, depth-1, 0
				return true
			}
		}
		if stop[n.tag] || narrow && !isInline(n) {
			return false
		}
		depth--
	}
	return false
}
