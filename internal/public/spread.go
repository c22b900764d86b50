package public

import "slices"

// Spread is how some numbers lie: a quarter of them is at most Lower, half at most
// Median, a quarter at least Upper.
type Spread struct {
	Over   int     `json:"over"` // how many numbers
	Least  int64   `json:"least"`
	Lower  float64 `json:"lower_quartile"`
	Median float64 `json:"median"`
	Upper  float64 `json:"upper_quartile"`
	Most   int64   `json:"most"`
}

// spread is nil for no numbers.
func spread(numbers []int64) *Spread {
	if len(numbers) == 0 {
		return nil
	}
	slices.Sort(numbers)
	return &Spread{
		Over: len(numbers), Least: numbers[0], Most: numbers[len(numbers)-1],
		Lower: quantile(numbers, 0.25), Median: quantile(numbers, 0.5), Upper: quantile(numbers, 0.75),
	}
}

// quantile is the number at a part of the way through sorted ones; between two of
// them in proportion (as spreadsheets' QUARTILE.INC has it).
func quantile(sorted []int64, part float64) float64 {
	at := part * float64(len(sorted)-1)
	i := int(at)
	if i+1 == len(sorted) {
		return float64(sorted[i])
	}
	low, high := float64(sorted[i]), float64(sorted[i+1])
	return low + (high-low)*(at-float64(i))
}
