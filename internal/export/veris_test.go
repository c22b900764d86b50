package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/jikenbo/jikenbo"
)

// everyType are cases of each type of incident, and of every pair with each
// status of a leak.
func everyType() []*jikenbo.Case {
	list := sampleCases()
	for _, one := range jikenbo.Types.Terms {
		for i, other := range jikenbo.Types.Terms {
			c := &jikenbo.Case{Number: fmt.Sprintf("JB-2025-%04d", len(list)), State: jikenbo.StateOpen, Fields: []jikenbo.Field{
				sampleField("types", one.Value, other.Value),
				sampleField("leak", jikenbo.Leaks.Terms[i%len(jikenbo.Leaks.Terms)].Value),
				sampleField("data", jikenbo.DataKinds.Terms[i].Value),
				sampleField("sector", jikenbo.Sectors.Terms[i%len(jikenbo.Sectors.Terms)].Value),
				sampleField("discovered_by", jikenbo.Finders.Terms[i%len(jikenbo.Finders.Terms)].Value),
			}}
			list = append(list, c)
		}
	}
	return list
}

func objects(t *testing.T, raw []byte) []node {
	t.Helper()
	var list []node
	for _, line := range bytes.Split(bytes.TrimSpace(raw), []byte("\n")) {
		n := node{}
		if err := json.Unmarshal(line, &n); err != nil {
			t.Fatal(err)
		}
		list = append(list, n)
	}
	return list
}

// at is what stands at a path of keys.
func at(x any, path ...string) any {
	for _, key := range path {
		switch n := x.(type) {
		case node:
			x = n[key]
		case map[string]any:
			x = n[key]
		default:
			return nil
		}
	}
	return x
}

// Every record has what VERIS demands, and nothing that it does not know.
func TestVERISKeys(t *testing.T) {
	required := []string{"actor", "action", "discovery_method", "schema_version", "asset", "timeline", "incident_id", "security_incident", "summary"}
	known := append([]string{"source_id", "victim", "attribute", "value_chain", "reference", "campaign_id", "plus"}, required...)
	parts := map[string][]string{"hacking": {"variety", "vector"}, "malware": {"variety", "vector"}, "social": {"variety", "vector", "target"}, "error": {"variety", "vector"}, "misuse": {"variety", "vector"}, "physical": {"variety", "vector"}, "unknown": nil}
	for _, r := range objects(t, written(t, "veris", everyType())) {
		for _, key := range required {
			if r[key] == nil || r[key] == "" {
				t.Errorf("no %s: %v", key, r)
			}
		}
		for key := range r {
			if !slices.Contains(known, key) {
				t.Errorf("VERIS has no %s", key)
			}
		}
		for action, n := range at(r, "action").(map[string]any) {
			for _, key := range parts[action] {
				if list, _ := at(n, key).([]any); len(list) == 0 || len(list) > 1 && slices.Contains(list, any("Unknown")) {
					t.Errorf("%s %s is %v", action, key, list)
				}
			}
		}
	}
}

func TestVERIS(t *testing.T) {
	r := objects(t, written(t, "veris", sampleCases()))
	for _, x := range []struct {
		want any
		path []string
	}{
		{"JB-2024-0001", []string{"incident_id"}}, {"Confirmed", []string{"security_incident"}}, {"JR-2024-0001", []string{"campaign_id"}},
		{"Local", []string{"victim", "government"}}, {"92", []string{"victim", "industry"}}, {"Ransomware", []string{"action", "malware", "variety"}},
		{"Unknown", []string{"action", "hacking", "variety"}}, {"Potentially", []string{"attribute", "confidentiality", "data_disclosure"}},
		{1234.0, []string{"attribute", "confidentiality", "data_total"}}, {2024.0, []string{"timeline", "incident", "year"}}, {3.0, []string{"timeline", "incident", "month"}},
		{nil, []string{"timeline", "incident", "day"}}, {nil, []string{"timeline", "discovery"}}, {"Unknown", []string{"discovery_method", "partner", "variety"}},
		{"=HYPERLINK(\"x\")市 / ランサムウェア、不正アクセス / possible / 約1234人 / name、health", []string{"summary"}},
		{"possible", []string{"plus", "jikenbo", "leak"}}, {"about", []string{"plus", "jikenbo", "count", "qualifier"}}, {"occurred_from", []string{"plus", "jikenbo", "timeline_from"}},
	} {
		got := at(r[0], x.path...)
		if list, ok := got.([]any); ok {
			got = list[0]
		}
		if got != x.want {
			t.Errorf("%v is %v, want %v", x.path, got, x.want)
		}
	}
	if at(r[1], "plus", "jikenbo", "timeline_from") != "number" || at(r[1], "timeline", "incident", "year") != 2024.0 || r[1]["security_incident"] != "Suspected" || r[1]["attribute"] != nil {
		t.Errorf("a case of which nobody says anything: %v", r[1])
	}
}

// A prefecture is a region; a town of one, or one whose name looks so, is not.
func TestPrefecture(t *testing.T) {
	for name, want := range map[string]bool{"霞浜県": true, "東霞浜県立図書館": true, "凪市立県民館": false, "霞浜県税務課": true, "霞浜県凪町": false, "太宰府市": false, "霞浜市": false} {
		if prefecture.MatchString(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

// Every record has what VERIS demands and no term that it does not know:
// testdata/veris.schema.json says it in our words. The published schema (not ours to
// copy: CC BY-SA 4.0) is asked by make test-schemas.
func TestVERISSchema(t *testing.T) {
	s := schemaIn(t, "testdata/veris.schema.json")
	for _, r := range objects(t, written(t, "veris", everyType())) {
		if err := s.Validate(map[string]any(r)); err != nil {
			t.Errorf("%v: %v", r["incident_id"], err)
		}
	}
	for name, change := range map[string]func(node){
		"no actor": func(r node) { delete(r, "actor") }, "a new key": func(r node) { r["notes_"] = "x" }, "another version": func(r node) { r["schema_version"] = "1.3.7" },
		"an unknown term": func(r node) {
			r["action"] = map[string]any{"error": map[string]any{"variety": []any{"Mistake"}, "vector": []any{"Unknown"}}}
		},
		"no year": func(r node) { r["timeline"] = map[string]any{"incident": map[string]any{"month": 5}} },
	} {
		r := objects(t, written(t, "veris", sampleCases()))[0]
		if change(r); s.Validate(map[string]any(r)) == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

// schemaIn is a schema of ours.
func schemaIn(t *testing.T, file string) *jsonschema.Schema {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return compiled(t, filepath.Base(file), raw)
}
