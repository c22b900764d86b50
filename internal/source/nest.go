package source

import "golang.org/x/net/html/atom"

// What ends what. An element begins where tags say, but ends where its parent
// allows, by the rules of the HTML standard for the elements that make lines,
// without its repair of formatting elements.

// open puts n into the tree and, unless it has no content, makes it the top.
func (b *builder) open(n *node, closed bool) {
	if !n.is(inline|raw) && b.drawing != nil {
		b.close(b.drawing.tag) // no line of text stands in a drawing: its end was forgotten
	}
	if !n.is(inline) && n.tag != atom.Br {
		b.close(atom.P)
	}
	if n.family != nil && n.family.starts {
		b.close(n.tag)
	}
	n = b.add(n)
	switch {
	case n.is(void) || closed || n.tag == atom.Form && n.parent.is(inTable):
	case b.depth >= maxDepth:
		b.over++
	default:
		b.top = n
		b.depth++
		if b.drawing == nil && (n.tag == atom.Svg || n.tag == atom.Math) {
			b.drawing = n
		}
	}
}

// end closes the open element that an end tag names. One that names none makes
// a line break where browsers make one.
func (b *builder) end(tag atom.Atom) {
	switch t := traitsOf[tag]; {
	case tag == atom.Br:
		b.add(elementOf(atom.Br))
	case t&void != 0 || t&raw != 0 && b.drawing == nil:
	case b.over > 0:
		b.over--
	case !b.close(tag) && tag == atom.P:
		b.add(elementOf(atom.P))
	}
}

// close ends the innermost open element of the family of tag. An inline element
// is not looked for outside the line it stands in: <b> closed too late ends
// nothing.
func (b *builder) close(tag atom.Atom) bool {
	f, wall := familyOf[tag], cellEnd
	if f != nil {
		wall = f.end
	}
	narrow := traitsOf[tag]&inline != 0 && tag != atom.Svg && tag != atom.Math
	depth := b.depth
	for n := b.top; n != b.root; n = n.parent {
		if n.tag == tag || f != nil && n.family == f {
			b.top, b.depth, b.over = n.parent, depth-1, 0
			if b.drawing != nil && !b.drawing.holds(b.top) {
				b.drawing = nil
			}
			return true
		}
		if n.is(wall) || narrow && !n.is(inline) {
			return false
		}
		depth--
	}
	return false
}
