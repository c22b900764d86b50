package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"jikenbo": main})
}

// TestScripts runs the program as people do; each testdata/script/*.txtar is a
// session.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			for name, dir := range map[string]string{"RULES": "../../rules", "EXAMPLES": "../../examples"} {
				path, err := filepath.Abs(dir)
				if err != nil {
					return err
				}
				env.Setenv(name, path)
			}
			return nil
		},
		Condition: func(cond string) (bool, error) { return cond == "root" && os.Geteuid() == 0, nil },
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"repeat":   repeat,
			"bytes":    writeBytes,
			"grounded": grounded,
			"report":   report,
			"damage":   damage,
			"newer":    newer,
			"valid":    valid,
		},
	})
}

// repeat FILE N WORDS appends WORDS to FILE N times.
func repeat(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	ts.Check(err)
	_, err = f.WriteString(strings.Repeat(args[2], n))
	ts.Check(err)
	ts.Check(f.Close())
}

// bytes FILE HEX writes a file.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	raw, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), raw, 0o644))
}

// grounded JSON TEXT checks that the line of JSON is about the text, and that
// every quote of it stands where it says, in code points.
func grounded(ts *testscript.TestScript, neg bool, args []string) {
	raw, text := ts.ReadFile(args[0]), ts.ReadFile(args[1])
	var line map[string]any
	ts.Check(json.Unmarshal([]byte(raw), &line))
	if sum := sha256.Sum256([]byte(text)); line["text_sha256"] != hex.EncodeToString(sum[:]) {
		ts.Fatalf("text_sha256 is not of the text")
	}
	n := 0
	each(line, func(q map[string]any) {
		n++
		if got := string([]rune(text)[int(q["start"].(float64)):int(q["end"].(float64))]); got != q["exact"] {
			ts.Fatalf("%v stands for %q", q, got)
		}
	})
	if n == 0 {
		ts.Fatalf("no evidence")
	}
}

// valid SCHEMA LINES checks every line of JSON against a JSON Schema.
func valid(ts *testscript.TestScript, neg bool, args []string) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	c := jsonschema.NewCompiler()
	ts.Check(c.AddResource("schema.json", doc))
	s, err := c.Compile("schema.json")
	ts.Check(err)
	for _, line := range strings.Split(strings.TrimSpace(ts.ReadFile(args[1])), "\n") {
		x, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		ts.Check(err)
		ts.Check(s.Validate(x))
	}
}

// each calls use for every quote in the JSON.
func each(x any, use func(map[string]any)) {
	switch x := x.(type) {
	case map[string]any:
		if _, ok := x["exact"]; ok {
			use(x)
			return
		}
		for _, v := range x {
			each(v, use)
		}
	case []any:
		for _, v := range x {
			each(v, use)
		}
	}
}

// A defect that one document brings to light is told of that document, and the
// others are read.
func TestADefectCostsOneDocument(t *testing.T) {
	var out bytes.Buffer
	paths := []string{"testdata/script/bad.txtar", "testdata/script/read.txtar"}
	failed, err := eachInput(paths, func(in input, w *bytes.Buffer) error {
		if in.name == paths[0] {
			panic("a defect")
		}
		_, err := w.WriteString("read")
		return err
	}, &out)
	if err != nil || !failed || out.String() != "read" {
		t.Errorf("failed %v, err %v, out %q", failed, err, &out)
	}
}
