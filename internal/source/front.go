package source

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/jikenbo/jikenbo"
)

// maxFront bounds front matter. It is a page of settings at most; the YAML
// parser must not see megabytes that happen to begin with "---".
const maxFront = 32 << 10

var frontKey = regexp.MustCompile(`^["']?([A-Za-z_][\w.-]*)["']?[ \t]*[:=](?:[ \t]|$)`)

// splitFront gives the settings between two lines of --- (YAML) or +++ (TOML)
// at the very top, and where the text after them begins; 0 if there are none.
// A text that merely begins with a ruler has no "key:" below it.
func splitFront(text string) (front string, end int) {
	body := strings.TrimPrefix(text, "\ufeff")
	fence := body[:min(len(body), 3)]
	if fence != "---" && fence != "+++" {
		return "", 0
	}
	first, rest, _ := strings.Cut(body[:min(len(body), maxFront)], "\n")
	if strings.TrimSpace(first) != fence || !frontKey.MatchString(strings.TrimLeft(rest, " \t\n")) {
		return "", 0
	}
	at := len(text) - len(body) + len(first) + 1
	for line := range strings.Lines(rest) {
		if closing := strings.TrimRight(line, " \t\n"); closing == fence || closing == "..." {
			return rest[:at-(len(text)-len(body)+len(first)+1)], at + len(line)
		}
		at += len(line)
	}
	return "", 0
}

// meta is what front matter says of its document.
type meta struct {
	title               string
	published, modified jikenbo.Date
	address             jikenbo.Date // what the page's web address names
}

var (
	addressKeys   = []string{"url", "link", "permalink", "source", "source_url", "canonical", "canonical_url"}
	publishedKeys = []string{"date", "published", "publishdate", "pubdate", "publish_date", "published_at", "created", "created_at"}
	modifiedKeys  = []string{"lastmod", "updated", "modified", "last_modified_at", "updated_at", "modified_at"}
)

// readFront reads the keys it knows. Where no key says a date, a value that
// holds a full date with a time does: blogs print the dateline into the excerpt.
func readFront(front string) meta {
	values, order := frontValues(front)
	m := meta{title: collapse(values["title"])}
	m.published = firstDate(values, publishedKeys)
	m.modified = firstDate(values, modifiedKeys)
	for _, key := range order {
		if m.published == "" && !slices.Contains(modifiedKeys, key) {
			m.published = timedDate(values[key])
		}
	}
	for _, key := range addressKeys {
		m.address = firstOf(m.address, addressDate(values[key]))
	}
	return m
}

func firstDate(values map[string]string, keys []string) jikenbo.Date {
	for _, key := range keys {
		if date := dateOf(values[key]); date != "" {
			return date
		}
	}
	return ""
}

// frontValues are the top-level scalars by lower-case key. Broken YAML (a colon
// in a title is enough) must not cost the document: its lines are read instead.
func frontValues(front string) (map[string]string, []string) {
	if values, order := yamlValues(front); len(order) > 0 {
		return values, order
	}
	return lineValues(front)
}

// yamlValues decodes into yaml.Node, which neither expands aliases (no billion
// laughs) nor turns dates into times of another zone. The parser is foreign
// code before foreign bytes, so a panic of it is only broken YAML to us.
func yamlValues(front string) (values map[string]string, order []string) {
	defer func() {
		if recover() != nil {
			values, order = nil, nil
		}
	}()
	var doc yaml.Node
	if yaml.Unmarshal([]byte(front), &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, nil
	}
	values = map[string]string{}
	pairs := doc.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		if key := strings.ToLower(pairs[i].Value); pairs[i+1].Kind == yaml.ScalarNode {
			values[key] = pairs[i+1].Value
			order = append(order, key)
		}
	}
	return values, order
}

// lineValues reads "key: value" and TOML's "key = value" line by line; indented
// lines belong to the key above them.
func lineValues(front string) (values map[string]string, order []string) {
	values = map[string]string{}
	key := ""
	for line := range strings.Lines(front) {
		m := frontKey.FindStringSubmatch(line)
		if m == nil {
			values[key] += line
			continue
		}
		key = strings.ToLower(m[1])
		values[key] = strings.Trim(strings.TrimSpace(line[len(m[0])-1:]), `"' :=`)
		order = append(order, key)
	}
	delete(values, "")
	return values, order
}
