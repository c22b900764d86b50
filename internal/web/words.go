package web

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/jikenbo/jikenbo"
)

//go:embed words.txt
var wordsFile string

// words are the words of the pages: those of words.txt by key and language.
var words = sync.OnceValue(func() map[string]map[language]string {
	table := map[string]map[language]string{}
	for line := range strings.Lines(wordsFile) {
		key, both, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		ja, en, _ := strings.Cut(both, " | ")
		table[key] = map[language]string{japanese: spaced(ja), english: spaced(en)}
	}
	return table
})

// spaced puts spaces where words.txt has ␣: at the ends of words, where an editor would not see them.
func spaced(s string) string { return strings.ReplaceAll(s, "␣", " ") }

// say is the words of a key, with arguments at their places.
func say(l language, key string, args ...any) string {
	w, ok := words()[key][l]
	if !ok {
		return "[" + key + "]"
	}
	if len(args) == 0 {
		return w
	}
	return fmt.Sprintf(w, args...)
}

// label is how a value of a vocabulary is called on a page.
func label(l language, v jikenbo.Vocabulary, value string) string {
	if l == japanese {
		return v.Japanese(value)
	}
	for _, key := range []string{"term." + strings.ReplaceAll(v.Name, " ", "_") + "." + value, "term." + value} {
		if w, ok := words()[key][english]; ok {
			return w
		}
	}
	return strings.ReplaceAll(value, "_", " ")
}

// vocabulary is the one that a field's values are of.
func vocabulary(field string) (jikenbo.Vocabulary, bool) {
	v, ok := vocabularies[field]
	return v, ok
}

// vocabularies are those of the fields, facets and parts of a case.
var vocabularies = map[string]jikenbo.Vocabulary{
	"sector": jikenbo.Sectors, "types": jikenbo.Types, "type": jikenbo.Types, "leak": jikenbo.Leaks, "data": jikenbo.DataKinds,
	"discovered_by": jikenbo.Finders, "reported_to": jikenbo.Receivers, "harm": jikenbo.Harms, "sequence": jikenbo.Sequences,
	"role": jikenbo.Roles, "responses": jikenbo.Responses, "prevention": jikenbo.Measures, "voice": jikenbo.Voices,
	"state": jikenbo.CaseStates, "reason": jikenbo.Reasons, "event": jikenbo.EventKinds, "unit": jikenbo.Units,
	"qualifier": jikenbo.Qualifiers, "status": jikenbo.Statuses,
}
