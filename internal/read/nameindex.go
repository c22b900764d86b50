package read

import "github.com/jikenbo/jikenbo/internal/rule"

// nameIndex finds the legal forms, endings and listed names in a text.
type nameIndex struct {
	index rule.Index
	words []nameWord
}

type nameWord struct {
	word string
	kind nameKind
}

func newNameIndex(w words) *nameIndex {
	x := &nameIndex{}
	x.add(w.legal, byLegalForm)
	x.add(w.suffixes, bySuffix)
	x.add(w.standing, byList)
	x.add(w.prefs, byList)
	x.add(founders, byFounder)
	x.add(w.openers, byOpener)
	x.add(forces, byForce)
	x.add(w.firmEnds, byFirm)
	x.index.Build()
	return x
}

// newSuffixIndex finds endings alone.
func newSuffixIndex(endings []string) *nameIndex {
	x := &nameIndex{}
	x.add(endings, bySuffix)
	x.index.Build()
	return x
}

func (x *nameIndex) add(list []string, kind nameKind) {
	for _, word := range list {
		x.index.Add(word, int32(len(x.words)))
		x.words = append(x.words, nameWord{word, kind})
	}
}

func (x *nameIndex) scan(lower string, found func(at, end int, kind nameKind)) {
	x.index.Scan(lower, func(at int, ids []int32) {
		for _, id := range ids {
			found(at, at+len(x.words[id].word), x.words[id].kind)
		}
	})
}
