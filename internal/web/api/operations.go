package api

import (
	"cmp"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// Operation is an operation as a page shows it.
type Operation struct {
	Method     string
	Path       string
	Tag        string
	Words      string
	Parameters []Parameter
	Media      []string // of the answer
	Body       []string // media types of what is sent, if something is
}

// Parameter is a parameter of an operation.
type Parameter struct {
	Name   string
	In     string // query or path
	Words  string
	Values []string // if there are few
}

// Operations are all operations, in the order of their tags and paths.
func (a *API) Operations() []Operation {
	var list []Operation
	for path, item := range a.huma.OpenAPI().Paths {
		for method, op := range map[string]*huma.Operation{"GET": item.Get, "POST": item.Post} {
			if op != nil {
				list = append(list, shown(method, path, op))
			}
		}
	}
	slices.SortFunc(list, func(a, b Operation) int {
		return cmp.Or(cmp.Compare(slices.Index(tags, a.Tag), slices.Index(tags, b.Tag)), cmp.Compare(a.Path, b.Path))
	})
	return list
}

// tags are the groups of operations, in their order.
var tags = strings.Fields("cases organizations documents statistics changes reading exports feeds")

func shown(method, path string, op *huma.Operation) Operation {
	o := Operation{Method: method, Path: path, Tag: op.Tags[0], Words: op.Summary}
	for _, p := range op.Parameters {
		if p.In == "header" {
			continue
		}
		shown := Parameter{Name: p.Name, In: p.In, Words: p.Description}
		enum := p.Schema.Enum
		if p.Schema.Items != nil {
			enum = p.Schema.Items.Enum
		}
		for _, v := range enum {
			shown.Values = append(shown.Values, v.(string))
		}
		o.Parameters = append(o.Parameters, shown)
	}
	for media := range op.Responses["200"].Content {
		o.Media = append(o.Media, media)
	}
	if op.RequestBody != nil {
		for media := range op.RequestBody.Content {
			o.Body = append(o.Body, media)
		}
	}
	slices.Sort(o.Media)
	slices.Sort(o.Body)
	return o
}
