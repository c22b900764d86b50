//go:build published

package export

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// These tests ask the published schemas, which no package registry has: make
// test-schemas says where they are, and fails without them.

// The published schema (not ours to copy: CC BY-SA 4.0) accepts every record.
// VERIS_SCHEMA names verisc-merged.json of github.com/vz-risk/veris.
func TestPublishedVERIS(t *testing.T) {
	name := os.Getenv("VERIS_SCHEMA")
	if name == "" {
		t.Fatal("VERIS_SCHEMA names no file: verisc-merged.json of github.com/vz-risk/veris")
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	s := compiled(t, "veris.json", raw)
	for _, line := range bytes.Split(bytes.TrimSpace(written(t, "veris", everyType())), []byte("\n")) {
		if err := valid(t, s, line); err != nil {
			t.Errorf("%s\n%v", line, err)
		}
	}
}

// The published schemas accept every object. STIX_SCHEMAS names the folder
// schemas of github.com/oasis-open/cti-stix2-json-schemas.
func TestPublishedSTIX(t *testing.T) {
	dir := os.Getenv("STIX_SCHEMAS")
	if dir == "" {
		t.Fatal("STIX_SCHEMAS names no folder: that of schemas of github.com/oasis-open/cti-stix2-json-schemas")
	}
	const base = "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/"
	c := jsonschema.NewCompiler()
	places := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
		if err != nil {
			return err
		}
		under, err := filepath.Rel(dir, name)
		kind := strings.TrimSuffix(filepath.Base(name), ".json")
		places[kind] = base + filepath.ToSlash(under)
		if err == nil {
			err = c.AddResource(places[kind], doc)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range bundled(t) {
		s, err := c.Compile(places[o["type"].(string)])
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(map[string]any(o)); err != nil {
			t.Errorf("%v\n%v", o, err)
		}
	}
}
