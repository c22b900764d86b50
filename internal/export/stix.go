package export

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// stixEpoch dates what never changes: who made the bundle, and identities,
// which are a name alone.
const stixEpoch = "2024-01-01T00:00:00.000Z"

var (
	stixMaker     = stixID("identity", "jikenbo")
	stixExtension = stixID("extension-definition", "case")
)

// writeSTIX writes one STIX 2.1 bundle.
func writeSTIX(w io.Writer, cases []*jikenbo.Case) error {
	b := &stixBundle{known: map[string]bool{}}
	b.add(stixObject("identity", "jikenbo", stixEpoch, stixEpoch, node{"name": "jikenbo (事件簿)", "identity_class": "system"}))
	b.add(stixObject("extension-definition", "case", stixEpoch, stixEpoch, node{
		"name": "jikenbo case", "version": "1.0.0", "extension_types": []string{"property-extension"},
		"schema": "The values that hold for a case of a jikenbo casebook, by the names of its fields (doc/export.md)",
	}))
	var ids strings.Builder
	for _, c := range cases {
		b.incident(c)
	}
	for _, o := range b.objects {
		ids.WriteString(o["id"].(string) + " ")
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(node{"type": "bundle", "id": stixID("bundle", ids.String()), "objects": b.objects})
}

// stixBundle gathers objects, each once.
type stixBundle struct {
	objects []node
	known   map[string]bool
}

// add adds an object and returns its ID.
func (b *stixBundle) add(o node) string {
	id := o["id"].(string)
	if !b.known[id] {
		b.known[id] = true
		b.objects = append(b.objects, o)
	}
	return id
}

// stixObject is an object with what all must have; what it is named by gives
// its ID.
func stixObject(kind, name, created, modified string, more node) node {
	o := node{"type": kind, "spec_version": "2.1", "id": stixID(kind, name), "created": created, "modified": modified}
	if o["id"] != stixMaker {
		o["created_by_ref"] = stixMaker
	}
	for key, value := range more {
		o[key] = value
	}
	return o
}

// incident adds a case and all that it names.
func (b *stixBundle) incident(c *jikenbo.Case) {
	created, modified := stixTimes(c)
	about := node{
		"name": summary(c), "description": summary(c), "lang": "ja",
		"extensions": node{stixExtension: extended(held(c))},
	}
	if refs := stixReferences(c.Reports); len(refs) > 0 {
		about["external_references"] = refs
	}
	if types := values(c, "types"); len(types) > 0 {
		about["labels"] = types
	}
	id := b.add(stixObject("incident", c.Number, created, modified, about))
	refs := []string{id}
	relate := func(kind, to, words string) {
		more := node{"relationship_type": kind, "source_ref": id, "target_ref": to}
		if words != "" {
			more["description"] = words
		}
		b.add(stixObject("relationship", id+" "+kind+" "+to, created, created, more))
		refs = append(refs, to)
	}
	if name := cmp.Or(c.Value("organization"), c.Value("site")); name != "" {
		relate("impacts", b.identity(name), "")
	}
	for _, s := range c.Field("through").Values {
		if s.Value != "" {
			relate("related-to", b.identity(s.Value), string(s.Role))
		}
	}
	for _, t := range values(c, "types") {
		if p, ok := stixPatterns[jikenbo.Type(t)]; ok {
			relate("related-to", b.add(p.object(t)), "")
		}
	}
	for _, t := range c.Reports {
		b.report(t, refs)
	}
}

func extended(values node) node {
	values["extension_type"] = "property-extension"
	return values
}

func (b *stixBundle) identity(name string) string {
	return b.add(stixObject("identity", "named "+name, stixEpoch, stixEpoch, node{"name": name, "identity_class": "organization"}))
}

// report adds what one source told, if it tells when; an editor is no source.
func (b *stixBundle) report(t jikenbo.Telling, about []string) {
	if t.On == "" || t.Voice == jikenbo.VoiceEditor {
		return
	}
	day := stixTime(string(t.On))
	b.add(stixObject("report", t.Report, day, day, node{
		"name": cmp.Or(t.Title, t.Address), "published": day, "lang": "ja", "report_types": []string{"incident"},
		"object_refs": slices.Compact(slices.Sorted(slices.Values(about))), "external_references": stixReferences([]jikenbo.Telling{t}),
	}))
}

// stixReferences are the documents that tell it.
func stixReferences(told []jikenbo.Telling) []node {
	var list []node
	for _, t := range told {
		if t.Voice == jikenbo.VoiceEditor {
			continue
		}
		ref := node{"source_name": cmp.Or(t.Title, t.Address), "description": t.Address}
		if strings.HasPrefix(t.Address, "https://") || strings.HasPrefix(t.Address, "http://") {
			ref = node{"source_name": cmp.Or(t.Title, t.Address), "url": t.Address, "hashes": node{"SHA-256": t.Document}}
		}
		list = append(list, ref)
	}
	return list
}

// stixTimes are when a case was made, as its number tells it, and when it was
// last told of.
func stixTimes(c *jikenbo.Case) (created, modified string) {
	created = stixTime(numberYear(c))
	modified = created
	for _, t := range c.Reports {
		if t.On != "" {
			modified = max(modified, stixTime(string(t.On)))
		}
	}
	return created, modified
}

// stixTime is the first moment of a day, month or year.
func stixTime(day string) string {
	return (day + "-01-01")[:len("2024-01-01")] + "T00:00:00.000Z"
}
