package search

import "strings"

// interned are the words and lists of rows, each once. A casebook has as many
// rows as cases, but few words; the less there is in memory, the less the
// collector has to go through.
type interned struct {
	words map[string]string
	lists map[string]any
}

// row gives a row the words and lists that others have too.
func (n *interned) row(r *Row) {
	if n.words == nil {
		n.words, n.lists = map[string]string{}, map[string]any{}
	}
	words := n.words
	one(words, &r.State)
	one(words, &r.Organization)
	one(words, &r.OrganizationKey)
	one(words, &r.Sector)
	one(words, &r.Leak)
	one(words, &r.Disclosed)
	one(words, &r.Told)
	one(words, &r.Discovered)
	one(words, &r.Occurred)
	one(words, &r.Prefecture)
	one(words, &r.Size)
	one(words, &r.Root)
	oneList(n, "types ", &r.Types)
	oneList(n, "data ", &r.Data)
	oneList(n, "sources ", &r.Sources)
	for i := range r.Contractors {
		one(words, &r.Contractors[i].Key)
		one(words, &r.Contractors[i].Name)
		one(words, &r.Contractors[i].Role)
	}
	if f := r.Figure; f != nil {
		one(words, &f.Unit)
		one(words, &f.Qualifier)
		one(words, &f.Status)
		one(words, &f.What)
	}
}

// one puts the first of equal words in the place of a word.
func one[T ~string](words map[string]string, word *T) {
	first, known := words[string(*word)]
	if !known {
		words[string(*word)], first = string(*word), string(*word)
	}
	*word = T(first)
}

// oneList puts the first of equal lists in the place of a list.
func oneList[T ~string](n *interned, kind string, list *[]T) {
	key := kind + strings.Join(texts(*list), "|")
	if first, known := n.lists[key].([]T); known {
		*list = first
		return
	}
	for i := range *list {
		one(n.words, &(*list)[i])
	}
	n.lists[key] = *list
}
