package api

import "slices"

func sorted(list []string) []string {
	slices.Sort(list)
	return list
}

// once is a list without what is empty or was there before.
func once(list []string) []string {
	var out []string
	for _, v := range list {
		if v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
