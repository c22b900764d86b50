package export

import "github.com/jikenbo/jikenbo"

// node is an object of JSON whose keys another standard names.
type node map[string]any

// held are the values that hold, by the names of the fields: what goes beside
// a standard's own keys, in the place that it leaves for others.
func held(c *jikenbo.Case) node {
	all := node{"number": c.Number}
	for _, f := range c.Fields {
		switch {
		case len(f.Values) == 0:
		case f.Name == "count":
			all[f.Name] = c.Figure()
		case f.Name == "through":
			all[f.Name] = parties(f)
		case isList(f.Name):
			all[f.Name] = values(c, f.Name)
		default:
			all[f.Name] = c.Value(f.Name)
		}
	}
	for key, list := range map[string][]string{"sources": sources(c), "conflicts": conflicts(c)} {
		if len(list) > 0 {
			all[key] = list
		}
	}
	if c.Root != "" {
		all["root"], all["origin"] = c.Root, c.Origin
	}
	return all
}

func parties(f jikenbo.Field) []node {
	var list []node
	for _, s := range f.Values {
		p := node{"role": s.Role}
		if s.Value != "" {
			p["name"] = s.Value
		}
		list = append(list, p)
	}
	return list
}
