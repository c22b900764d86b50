package read

// answer is what was found when a question was asked first, so that nobody
// works it out again.
type answer uint8

const (
	no answer = iota + 1
	yes
)

// or gives the answer, worked out if it is the first time.
func (a *answer) or(ask func() bool) bool {
	if *a == 0 {
		*a = no
		if ask() {
			*a = yes
		}
	}
	return *a == yes
}
