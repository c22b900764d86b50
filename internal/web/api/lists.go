package api

import "slices"

func sorted(list []string) []string {
	slices.Sort(list)
	return list
}

// once is a list without what it had before.
func once(list []string) []string {
	var out []string
	for _, v := range list {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
