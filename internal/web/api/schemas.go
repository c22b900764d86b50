package api

import (
	"path"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/mask"
	"github.com/jikenbo/jikenbo/internal/public"
)

// schemaName names the schema of a type. Types of other packages than the root
// carry their package's name: export, public and the root all have a Report or a Case.
func schemaName(t reflect.Type, hint string) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	name := huma.DefaultSchemaNamer(t, hint)
	switch of := path.Base(t.PkgPath()); of {
	case "book", "export", "link", "public":
		return strings.ToUpper(of[:1]) + of[1:] + name
	}
	return name
}

// closed are the values of the types of string that have a vocabulary.
var closed = map[reflect.Type][]any{
	reflect.TypeFor[jikenbo.CaseState]():  values(jikenbo.CaseStates),
	reflect.TypeFor[jikenbo.ChangeKind](): values(jikenbo.ChangeKinds),
	reflect.TypeFor[jikenbo.Reason]():     values(jikenbo.Reasons),
	reflect.TypeFor[jikenbo.Sequence]():   values(jikenbo.Sequences),
	reflect.TypeFor[jikenbo.Role]():       values(jikenbo.Roles),
	reflect.TypeFor[jikenbo.Unit]():       values(jikenbo.Units),
	reflect.TypeFor[jikenbo.Qualifier]():  values(jikenbo.Qualifiers),
	reflect.TypeFor[jikenbo.Status]():     values(jikenbo.Statuses),
	reflect.TypeFor[jikenbo.EventKind]():  values(jikenbo.EventKinds),
	reflect.TypeFor[jikenbo.Type]():       values(jikenbo.Types),
	reflect.TypeFor[jikenbo.Sector]():     values(jikenbo.Sectors),
	reflect.TypeFor[jikenbo.Data]():       values(jikenbo.DataKinds),
	reflect.TypeFor[jikenbo.Leak]():       values(jikenbo.Leaks),
	reflect.TypeFor[jikenbo.Voice]():      append(values(jikenbo.Voices), ""), // nobody may tell
	reflect.TypeFor[public.Roots]():       {public.RootsEach, public.RootsOnce},
	reflect.TypeFor[mask.Kind]():          {mask.Mail, mask.Phone, mask.Postal, mask.Name},
}

func values(v jikenbo.Vocabulary) []any {
	var list []any
	for _, t := range v.Terms {
		list = append(list, t.Value)
	}
	return list
}

// refineSchemas says of the types what huma does not see: what may be null, and
// the values of vocabularies.
func refineSchemas(r huma.Registry) {
	for name, schema := range r.Map() {
		if t := r.TypeFromRef("#/components/schemas/" + name); t != nil {
			refineFields(schema, t)
		}
	}
}

func refineFields(schema *huma.Schema, t reflect.Type) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return
	}
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		property := schema.Properties[name]
		switch {
		case f.Anonymous && name == "":
			refineFields(schema, f.Type)
		case property == nil:
		case property.Ref != "" && f.Type.Kind() == reflect.Pointer && options != "omitempty":
			schema.Properties[name] = &huma.Schema{AnyOf: []*huma.Schema{{Ref: property.Ref}, {Type: "null"}}}
		case closed[f.Type] != nil:
			property.Enum = closed[f.Type]
		case f.Type.Kind() == reflect.Slice && closed[f.Type.Elem()] != nil:
			property.Items.Enum = closed[f.Type.Elem()]
		}
	}
}
