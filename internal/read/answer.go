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

// lineAnswers is what was found out of a line of the page when it was first
// asked.
type lineAnswers struct {
	source    answer // isSourceLine
	titleLike answer
	opening   answer
	tells     answer
	post      answer
	event     answer
	quotedTo  int    // plus 1; 0 if not asked
	style     string // if styled
	styled    bool
	cells     [][2]int // cellsOf
}

// sentenceAnswers is the same of a sentence.
type sentenceAnswers struct{ befell, discloses answer }

// befell tells whether sentence i says what happened to somebody.
func (p *page) befell(i int) bool {
	return p.sentences[i].asked.befell.or(func() bool { return p.matchesIn(befell, i) })
}

// discloses tells whether sentence i says that something was made public.
func (p *page) discloses(i int) bool {
	return p.sentences[i].asked.discloses.or(func() bool { return p.matchesIn(disclosing, i) })
}
