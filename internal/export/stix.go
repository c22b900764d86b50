package export

import (
	"bytes"
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

// writeSTIX writes one STIX 2.1 bundle. Its ID, which stands before the objects, is
// made of all of theirs, so the cases are gone through twice.
func writeSTIX(w io.Writer, cases Cases) error {
	ids := stixName("bundle")
	if err := stixObjects(cases, func(o node) error { _, err := io.WriteString(ids, o["id"].(string)+" "); return err }); err != nil {
		return err
	}
	out := &stixWriter{to: w}
	out.write(`{"id":"` + ids.id("bundle") + `","objects":[`)
	if err := stixObjects(cases, out.object); err != nil {
		return err
	}
	out.write("],\"type\":\"bundle\"}\n")
	return out.err
}

// stixWriter writes the objects of a bundle until something fails.
type stixWriter struct {
	to  io.Writer
	n   int
	err error
}

func (w *stixWriter) write(text string) {
	if w.err == nil {
		_, w.err = io.WriteString(w.to, text)
	}
}

func (w *stixWriter) object(o node) error {
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(o); err != nil {
		return err
	}
	if w.n++; w.n > 1 {
		w.write(",")
	}
	w.write(strings.TrimSuffix(line.String(), "\n"))
	return w.err
}

// stixObjects tells the objects of a bundle, each once.
func stixObjects(cases Cases, tell func(node) error) error {
	b := &stixBundle{tell: tell, shared: map[string]bool{}, own: map[string]bool{}}
	b.add(stixObject("identity", "jikenbo", stixEpoch, stixEpoch, node{"name": "jikenbo (事件簿)", "identity_class": "system"}))
	b.add(stixObject("extension-definition", "case", stixEpoch, stixEpoch, node{
		"name": "jikenbo case", "version": "1.0.0", "extension_types": []string{"property-extension"},
		"schema": "The values that hold for a case of a jikenbo casebook, by the names of its fields (doc/export.md)",
	}))
	for c, err := range cases {
		if err != nil {
			return err
		}
		b.own = map[string]bool{}
		b.incident(c)
		if b.err != nil {
			return b.err
		}
	}
	return b.err
}

// stixBundle tells objects, each once. Only who is named, and how it was done, is
// what several cases have: of the rest none need be remembered.
type stixBundle struct {
	tell   func(node) error
	shared map[string]bool // identities and patterns
	own    map[string]bool // objects of the case
	err    error
}

// add adds an object and returns its ID.
func (b *stixBundle) add(o node) string {
	id := o["id"].(string)
	known := b.own
	if kind := o["type"]; kind == "identity" || kind == "attack-pattern" {
		known = b.shared
	}
	if !known[id] && b.err == nil {
		known[id] = true
		b.err = b.tell(o)
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
