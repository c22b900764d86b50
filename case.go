package jikenbo

// Evidence is what a fact rests on, at the edges of the program: the exact words and their
// place, in Unicode code points of the document's text.
type Evidence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Exact string `json:"exact"`
}

// Case is one incident at one organization, told by one or many reports. Its
// values are computed from its reports and never typed over.
type Case struct {
	Number      string    `json:"number"` // JB-2023-0207; given once, never reused
	State       CaseState `json:"state"`
	Reason      Reason    `json:"reason,omitempty"`       // of a withdrawn case
	ReasonWords string    `json:"reason_words,omitempty"` // the editor's
	RedirectTo  string    `json:"redirect_to,omitempty"`  // the number that took this one over
	Root        string    `json:"root,omitempty"`         // the root event's number
	Origin      bool      `json:"origin,omitempty"`       // the root happened here: the contractor's own case
	Fields      []Field   `json:"fields"`                 // in the order of FieldNames
	Timeline    []Event   `json:"timeline"`
	Doubts      []Doubt   `json:"doubts"`
	Reports     []Telling `json:"reports"` // in the order in which they were told
}

// Telling is a report as a case has it: whose words it is, and when they were
// said.
type Telling struct {
	Report   string   `json:"report"`   // its ID
	Document string   `json:"document"` // SHA-256 of the document's bytes
	Address  string   `json:"address"`  // path or address of the document
	Title    string   `json:"title"`
	Voice    Voice    `json:"voice"`
	On       Date     `json:"on"` // disclosed, else the document's published; may be empty
	Sequence Sequence `json:"sequence,omitempty"`
	Copy     bool     `json:"copy,omitempty"` // repeats another report's text; not heard for values
}

// Field is what the reports of a case say of one thing.
type Field struct {
	Name     string   `json:"name"`
	Values   []Saying `json:"values"`             // what holds: one, or several where a report lists several
	Earlier  []Saying `json:"earlier,omitempty"`  // what was said otherwise, the latest first
	Conflict bool     `json:"conflict,omitempty"` // sources of equal rank disagree at the same time
}

// Saying is a value, who said it, when, and in which words.
type Saying struct {
	Value    string     `json:"value"`
	Label    string     `json:"label,omitempty"` // for people, where Value is a term
	Figure   *Figure    `json:"figure,omitempty"`
	Role     Role       `json:"role,omitempty"` // of another body
	Report   string     `json:"report"`
	Voice    Voice      `json:"voice"`
	On       Date       `json:"on"`
	Evidence []Evidence `json:"evidence"`
	Rule     string     `json:"rule,omitempty"`
}

// Figure is a Count without its words.
type Figure struct {
	Value     int64     `json:"value"`
	Unit      Unit      `json:"unit"`
	Qualifier Qualifier `json:"qualifier"`
	Status    Status    `json:"status"`
	What      string    `json:"what"`
}

// Event is a dated point of a case's timeline.
type Event struct {
	Kind   EventKind `json:"kind"`
	Date   Date      `json:"date"` // as precise as its source
	Saying Saying    `json:"saying"`
}

// Doubt is a reason to look at a case again; see Doubts.
type Doubt struct {
	Code   string   `json:"code"`
	Weight int      `json:"weight"`           // the heavier, the more doubtful
	Words  string   `json:"words"`            // for the editor, in Japanese
	Fields []string `json:"fields,omitempty"` // whose values are doubted
	Report string   `json:"report,omitempty"` // whose writing is doubted
}

// Field returns the case's field of that name.
func (c *Case) Field(name string) Field {
	for _, f := range c.Fields {
		if f.Name == name {
			return f
		}
	}
	return Field{Name: name}
}

// Value is the first value that holds for a field, empty if nobody says.
func (c *Case) Value(name string) string {
	if f := c.Field(name); len(f.Values) > 0 {
		return f.Values[0].Value
	}
	return ""
}

// Figure is the case's overall count, nil if nobody says.
func (c *Case) Figure() *Figure {
	if f := c.Field("count"); len(f.Values) > 0 {
		return f.Values[0].Figure
	}
	return nil
}
