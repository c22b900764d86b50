package search

// intern gives a row the words that others have too. A casebook has as many
// rows as cases, but few words; the less there is in memory, the less the
// collector has to go through.
func (r *Row) intern(words map[string]string) {
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
	for i := range r.Types {
		one(words, &r.Types[i])
	}
	for i := range r.Data {
		one(words, &r.Data[i])
	}
	for i := range r.Sources {
		one(words, &r.Sources[i])
	}
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
