package export

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

func bundled(t *testing.T) []node {
	t.Helper()
	var bundle struct {
		Type, ID string
		Objects  []node
	}
	if err := json.Unmarshal(written(t, "stix", everyType()), &bundle); err != nil || bundle.Type != "bundle" || !strings.HasPrefix(bundle.ID, "bundle--") {
		t.Fatal(bundle, err)
	}
	return bundle.Objects
}

// An object has what STIX demands of all, its ID is one of version 5 and once
// in the bundle, and every reference leads to an object.
func TestSTIXObjects(t *testing.T) {
	id := regexp.MustCompile(`^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	stamp := regexp.MustCompile(`^\d{4}-\d\d-\d\dT00:00:00\.000Z$`)
	known := map[string]int{}
	all := bundled(t)
	for _, o := range all {
		known[o["id"].(string)]++
		if o["spec_version"] != "2.1" || !id.MatchString(o["id"].(string)) || !strings.HasPrefix(o["id"].(string), o["type"].(string)+"--") ||
			!stamp.MatchString(o["created"].(string)) || o["modified"].(string) < o["created"].(string) {
			t.Errorf("%v", o)
		}
	}
	for _, o := range all {
		refs, _ := o["object_refs"].([]any)
		for _, key := range []string{"created_by_ref", "source_ref", "target_ref"} {
			if o[key] != nil {
				refs = append(refs, o[key])
			}
		}
		for _, ref := range refs {
			if known[ref.(string)] != 1 {
				t.Errorf("%v refers to %v, which stands %d times", o["id"], ref, known[ref.(string)])
			}
		}
	}
}

func TestSTIX(t *testing.T) {
	kinds := map[string]int{}
	for _, o := range bundled(t) {
		kinds[o["type"].(string)]++
		switch o["type"] {
		case "incident":
			own := at(o, "extensions", stixExtension)
			if o["name"] == "" || at(own, "extension_type") != "property-extension" || at(own, "number") == nil {
				t.Errorf("%v", o)
			}
			if at(own, "number") == "JB-2024-0001" && (at(own, "count", "qualifier") != "about" || o["modified"] != "2024-04-30T00:00:00.000Z" || len(o["labels"].([]any)) != 2) {
				t.Errorf("%v", o)
			}
		case "report":
			if o["published"] != "2024-04-30T00:00:00.000Z" || len(o["object_refs"].([]any)) != 5 || at(o["external_references"].([]any)[0], "url") != "https://example.jp/1" {
				t.Errorf("%v", o)
			}
		}
	}
	for kind, want := range map[string]int{"identity": 3, "extension-definition": 1, "incident": len(everyType()) - 2, "attack-pattern": len(stixPatterns), "report": 1} {
		if kinds[kind] != want {
			t.Errorf("%d of %s, want %d", kinds[kind], kind, want)
		}
	}
}

// uuid5 agrees with the example of RFC 9562, A.4.
func TestUUID5(t *testing.T) {
	dns := [16]byte{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	if got := uuid5(dns, "www.example.com"); !bytes.Equal(got[:], []byte("\x2e\xd6\x65\x7d\xe9\x27\x56\x8b\x95\xe1\x26\x65\xa8\xae\xa6\xa2")) {
		t.Errorf("%x", got)
	}
}

// Every object is as the standard demands: testdata/stix.schema.json says it in our
// words. The published schemas are asked by make test-schemas.
func TestSTIXSchema(t *testing.T) {
	s := schemaIn(t, "testdata/stix.schema.json")
	for _, o := range bundled(t) {
		if err := s.Validate(map[string]any(o)); err != nil {
			t.Errorf("%v: %v", o["id"], err)
		}
	}
	for name, change := range map[string]func(node){
		"no time": func(o node) { delete(o, "created") }, "no such ID": func(o node) { o["id"] = "incident--1" },
		"another day": func(o node) { o["modified"] = "2024-05-01" }, "a source without a name": func(o node) { o["external_references"] = []any{map[string]any{"url": "https://example.jp/"}} },
		"an unknown type": func(o node) { o["type"] = "event" }, "an empty list": func(o node) { o["labels"] = []any{} },
	} {
		for _, o := range bundled(t) {
			if o["type"] != "incident" {
				continue
			}
			if change(o); s.Validate(map[string]any(o)) == nil {
				t.Errorf("%s is accepted", name)
			}
			break
		}
	}
}
