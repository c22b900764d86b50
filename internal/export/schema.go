package export

import (
	"encoding/json"
	"io"
	"reflect"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// schemaName is what the schema calls itself; nothing need stand there.
const schemaName = "https://github.com/jikenbo/jikenbo/schema/case-1.json"

// Schema writes the JSON Schema (2020-12) of a line of the jsonl format. It is
// made of the types and vocabularies themselves, so it cannot lag behind them.
// New keys may come, so it does not forbid them.
func Schema(w io.Writer) error {
	s := schema{defs: node{}}
	s.of(reflect.TypeFor[jikenbo.Case]())
	root := s.defs["Case"].(node)
	delete(s.defs, "Case")
	root["$schema"], root["$id"] = "https://json-schema.org/draft/2020-12/schema", schemaName
	root["title"], root["$defs"] = "A case of a jikenbo casebook", s.defs
	s.defs["Field"].(node)["allOf"] = fieldTerms()
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(root)
}

// schema gathers the definitions of structs.
type schema struct{ defs node }

// closed are the vocabularies of the types of string.
var closed = map[reflect.Type]jikenbo.Vocabulary{
	reflect.TypeFor[jikenbo.CaseState](): jikenbo.CaseStates, reflect.TypeFor[jikenbo.Reason](): jikenbo.Reasons,
	reflect.TypeFor[jikenbo.Sequence](): jikenbo.Sequences, reflect.TypeFor[jikenbo.Role](): jikenbo.Roles,
	reflect.TypeFor[jikenbo.Unit](): jikenbo.Units, reflect.TypeFor[jikenbo.Qualifier](): jikenbo.Qualifiers,
	reflect.TypeFor[jikenbo.Status](): jikenbo.Statuses, reflect.TypeFor[jikenbo.EventKind](): jikenbo.EventKinds,
}

func (s schema) of(t reflect.Type) node {
	if v, ok := closed[t]; ok {
		return terms(v)
	}
	switch {
	case t == reflect.TypeFor[jikenbo.Date]():
		return node{"type": "string", "pattern": `^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$`}
	case t == reflect.TypeFor[jikenbo.Voice](): // nobody may tell
		return node{"anyOf": []node{terms(jikenbo.Voices), {"const": ""}}}
	case t.Kind() == reflect.Pointer:
		return s.of(t.Elem())
	case t.Kind() == reflect.Slice:
		return node{"type": "array", "items": s.of(t.Elem())}
	case t.Kind() == reflect.Struct:
		return s.object(t)
	}
	return node{"type": map[reflect.Kind]string{reflect.String: "string", reflect.Bool: "boolean", reflect.Int: "integer", reflect.Int64: "integer"}[t.Kind()]}
}

func (s schema) object(t reflect.Type) node {
	ref := node{"$ref": "#/$defs/" + t.Name()}
	if s.defs[t.Name()] != nil {
		return ref
	}
	properties, required := node{}, []string{}
	s.defs[t.Name()] = node{"type": "object", "properties": properties}
	for i := range t.NumField() {
		name, rest, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		properties[name] = s.of(t.Field(i).Type)
		if rest != "omitempty" {
			required = append(required, name)
		}
	}
	s.defs[t.Name()].(node)["required"] = required
	return ref
}

func terms(v jikenbo.Vocabulary) node {
	list := []string{}
	for _, t := range v.Terms {
		list = append(list, t.Value)
	}
	return node{"enum": list}
}

// fieldTerms say what the values of a field may be, by its name.
func fieldTerms() []node {
	list := []node{}
	for _, f := range fieldForms {
		if f.terms == nil {
			continue
		}
		said := node{"items": node{"properties": node{"value": terms(*f.terms)}}}
		list = append(list, node{
			"if":   node{"properties": node{"name": node{"const": f.name}}},
			"then": node{"properties": node{"values": said, "earlier": said}},
		})
	}
	return list
}
