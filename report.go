package jikenbo

// Fact is one value that a report states, with the words that say it and the
// rule that read them. A Fact without evidence is not a fact: Said is false.
type Fact[T any] struct {
	Value      T
	Evidence   []Span
	Rule       string  // "rules/leak/possible.rule:12" or "read/organization"
	Confidence float64 // 0..1; how sure the reader is
}

// Said tells whether the document says it at all.
func (f Fact[T]) Said() bool { return len(f.Evidence) > 0 }

// Report is one document's account of one incident at one organization.
// Lists may be empty and facts unsaid; nothing is guessed.
type Report struct {
	Span         Span // of the account in the document's text, heading included
	Depth        Depth
	Voice        Fact[Voice]  // whose words it is; unsaid where nothing tells
	Number       Fact[string] // the case number that the source gives, e.g. "2023-207"
	Organization Fact[string]
	Site         Fact[string] // host name, only where no organization is named
	Aliases      []Fact[string]
	Sector       Fact[Sector]
	Through      []Party
	Types        []Fact[Type] // the main type first
	Leak         Fact[Leak]   // unsaid means LeakUnknown
	Counts       []Count      // the overall figure of this organization first
	Data         []Fact[Data]
	OccurredFrom Fact[Date]
	OccurredTo   Fact[Date]
	Discovered   Fact[Date]
	Disclosed    Fact[Date]
	DiscoveredBy Fact[Finder]
	ReportedTo   []Fact[Receiver]
	Harm         Fact[Harm]
	Sequence     Fact[Sequence]
	Systems      []Fact[string] // names of the services and systems concerned
	Responses    []Fact[Response]
	Prevention   []Fact[Measure]
	Events       []Dated // dated deeds besides the incident and its finding, in the order of days
}

// Dated is a deed and its day.
type Dated struct {
	Kind EventKind
	Date Fact[Date]
}

// Party is another body in whose hands the incident happened.
type Party struct {
	Name Fact[string] // unsaid where the text does not name it, or masks it
	Role Fact[Role]
}

// Count is one figure of an account. Figures of one account may overlap and
// are never added up.
type Count struct {
	Value     int64
	Unit      Unit
	Qualifier Qualifier
	Status    Status
	What      string // what is counted, in the document's words
	Evidence  []Span
	Rule      string
}

// Skipped is a stretch of a document that is no report, and why.
type Skipped struct {
	Span Span
	Why  string // a reason of rules/skip, in words
}
