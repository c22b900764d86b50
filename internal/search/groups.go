package search

import "slices"

// groups are the places of the rows that have a word in common, ascending: the
// cases of one organization are few among all.
type groups map[string][]int32

// move takes a row from the group of one word to that of another; rows without a
// word are in no group.
func (g groups) move(row int32, from, to string) {
	if from == to {
		return
	}
	if at, found := slices.BinarySearch(g[from], row); found {
		g[from] = slices.Delete(g[from], at, at+1)
	}
	if to != "" {
		at, _ := slices.BinarySearch(g[to], row)
		g[to] = slices.Insert(g[to], at, row)
	}
}
