package jikenbo

// Change is one thing that became of a case, as the casebook's history keeps
// it: written once, never altered. Seq runs without gaps in the order in which
// changes were committed, so that who has seen one knows what comes after it.
type Change struct {
	Seq       int64      `json:"seq"`
	At        int64      `json:"at"` // seconds since 1970, UTC
	Number    string     `json:"number"`
	Kind      ChangeKind `json:"kind"`
	Field     string     `json:"field,omitempty"`     // of a value or a correction: a name of Case.Fields
	Before    []string   `json:"before,omitempty"`    // the values that held; the root that it had, the reports that left
	After     []string   `json:"after,omitempty"`     // the values that hold; the root, the reason, the numbers that took over
	Report    string     `json:"report,omitempty"`    // that came, or whose word it is
	Document  string     `json:"document,omitempty"`  // in which that report stands
	Operation int64      `json:"operation,omitempty"` // the editor's act behind it
}
