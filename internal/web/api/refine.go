package api

import (
	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/search"
)

// vocabularies of parameters.
var vocabularies = map[string]jikenbo.Vocabulary{
	"type": jikenbo.Types, "sector": jikenbo.Sectors, "data": jikenbo.DataKinds, "leak": jikenbo.Leaks,
	"size": search.Sizes, "source": jikenbo.Voices, "kind": jikenbo.ChangeKinds,
}

// refine says what the types cannot: the values of parameters, and that what was
// fetched before need not be fetched again.
func refine(d *huma.OpenAPI) {
	refineSchemas(d.Components.Schemas)
	for _, item := range d.Paths {
		if item.Get == nil {
			continue
		}
		for _, p := range item.Get.Parameters {
			if v, ok := vocabularies[p.Name]; ok {
				p.Schema = &huma.Schema{Type: "array", Items: &huma.Schema{Type: "string", Enum: terms(v, p.Name)}}
				p.Example = nil
			}
		}
		item.Get.Responses["304"] = &huma.Response{Description: "what If-None-Match names is still so"}
	}
}

// terms are the values of a parameter.
func terms(v jikenbo.Vocabulary, parameter string) []any {
	if parameter == "kind" {
		return values(v)
	}
	return append(values(v), search.Unsaid)
}
