package jikenbo

// The types of the closed vocabularies and those of their values that Go code
// names. Values that only rule files name stand in vocabulary.go alone.

// Depth says how much of an account a report is; its values are in Depths.
type Depth string

// The values of Depth.
const (
	DepthAccount Depth = "account"
	DepthMention Depth = "mention"
)

// Sector says what the organization does; its values are in Sectors.
type Sector string

// Type says what kind of incident it is; its values are in Types.
type Type string

// Leak says whether data leaked; its values are in Leaks.
type Leak string

// The values of Leak.
const (
	LeakConfirmed Leak = "confirmed"
	LeakPossible  Leak = "possible"
	LeakNone      Leak = "none"
	LeakUnknown   Leak = "unknown"
)

// Unit says what is counted; its values are in Units.
type Unit string

// The values of Unit.
const (
	UnitPeople        Unit = "people"
	UnitRecords       Unit = "records"
	UnitAddresses     Unit = "addresses"
	UnitAccounts      Unit = "accounts"
	UnitMessages      Unit = "messages"
	UnitFiles         Unit = "files"
	UnitOrganizations Unit = "organizations"
	UnitDevices       Unit = "devices"
)

// Qualifier says how a figure is bounded; its values are in Qualifiers.
type Qualifier string

// The values of Qualifier.
const (
	QualifierExact   Qualifier = "exact"
	QualifierAbout   Qualifier = "about"
	QualifierAtLeast Qualifier = "at_least"
	QualifierAtMost  Qualifier = "at_most"
)

// Status says how sure it is that what is counted leaked; its values are in Statuses.
type Status string

// The values of Status.
const (
	StatusConfirmed Status = "confirmed"
	StatusPossible  Status = "possible"
	StatusNone      Status = "none"
)

// Data says what kind of data was exposed or possibly exposed; its values are in DataKinds.
type Data string

// Finder says who found the incident; its values are in Finders.
type Finder string

// The values of Finder.
const (
	FinderSelf                Finder = "self"
	FinderRecipientOrCustomer Finder = "recipient_or_customer"
	FinderContractor          Finder = "contractor"
	FinderPolice              Finder = "police"
	FinderAuthority           Finder = "authority"
	FinderOutsideExpert       Finder = "outside_expert"
	FinderMedia               Finder = "media"
)

// Receiver says to whom the organization reported; its values are in Receivers.
type Receiver string

// Harm says what is said of secondary damage; its values are in Harms.
type Harm string

// The values of Harm.
const (
	HarmNoneKnown Harm = "none_known"
	HarmReported  Harm = "reported"
)

// Sequence says which of several notices it is; its values are in Sequences.
type Sequence string

// The values of Sequence.
const (
	SequenceFirst    Sequence = "first"
	SequenceFollowUp Sequence = "follow_up"
	SequenceFinal    Sequence = "final"
)

// Role says in what role another body had the data in its hands; its values are in Roles.
type Role string

// The values of Role.
const (
	RoleContractor    Role = "contractor"
	RoleSubcontractor Role = "subcontractor"
	RoleVendor        Role = "vendor"
	RoleAffiliate     Role = "affiliate"
)

// Response says what the organization says it did; its values are in Responses.
type Response string

// Measure says what the organization promises for the future; its values are in Measures.
type Measure string

// Voice says whose words a report is; its values are in Voices.
type Voice string

// The values of Voice.
const (
	VoiceOwn    Voice = "own"
	VoiceNews   Voice = "news"
	VoiceEditor Voice = "editor"
)

// CaseState says what became of a case's number; its values are in CaseStates.
type CaseState string

// The values of CaseState.
const (
	StateOpen      CaseState = "open"
	StateRedirect  CaseState = "redirect"
	StateWithdrawn CaseState = "withdrawn"
)

// Reason says why a case was withdrawn; its values are in Reasons.
type Reason string

// EventKind says what happened on a day of the timeline; its values are in EventKinds.
type EventKind string

// ChangeKind says what became of a case; its values are in ChangeKinds.
type ChangeKind string

// The values of ChangeKind.
const (
	ChangeNew       ChangeKind = "new"
	ChangeReport    ChangeKind = "report"
	ChangeValue     ChangeKind = "value"
	ChangeCorrected ChangeKind = "corrected"
	ChangeWithdrawn ChangeKind = "withdrawn"
	ChangeRestored  ChangeKind = "restored"
	ChangeMerged    ChangeKind = "merged"
	ChangeSplit     ChangeKind = "split"
	ChangeRoot      ChangeKind = "root"
)
