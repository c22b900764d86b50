package link

import "strings"

// English is the reason for readers of English; the values behind it are as the
// reports have them.
func (r Reason) English() string {
	for i, row := range table {
		if row.code == r.Code {
			return strings.TrimSpace(english[i] + " " + strings.TrimPrefix(r.Japanese, row.words))
		}
	}
	return r.Japanese
}

// english are the words of the rows of table.
var english = [rows]string{
	sameOrganization:   "same organization",
	partOfOrganization: "a part of the same organization",
	sisterOrganization: "another part of the same organization",
	sameSite:           "no organization is named, the site is the same",
	bareOrganization:   "one calls the organization by a short form",
	otherOrganization:  "different organizations",

	sameText:    "same text (a copy)",
	sameNumber:  "same incident number of the source",
	otherNumber: "different incident numbers in one document",
	citesDate:   "cites the day of the earlier disclosure",
	citesTitle:  "cites the title of the earlier notice",
	citesAlike:  "both cite the same earlier notice",

	sameOccurredDay:     "happened on the same day",
	sameOccurredSpan:    "the times in which they happened overlap",
	sameOccurredMonth:   "happened at about the same time",
	occurredOnDiscovery: "one happened on the day on which the other was discovered",
	occurredDiffers:     "happened on different days",
	occurredCorrected:   "a later report has another day on which it happened",
	occurredAfterTold:   "one happened after the other was disclosed",

	sameDiscoveredDay: "discovered on the same day",
	discoveredDiffers: "discovered on different days",
	sameDays:          "same days in the course of events",

	sameDisclosedDay: "disclosed on the same day",
	toldClose:        "disclosed within 3 days of each other",
	toldNear:         "disclosed within 2 weeks of each other",
	toldSoon:         "one was disclosed within 3 weeks of when the other happened",
	toldFar:          "disclosed far apart",
	toldVeryFar:      "disclosed more than 4 months apart",
	toldYearsApart:   "disclosed more than a year apart",
	followUp:         "fits as a later or final report",

	sameCount:         "same figure",
	roundedCount:      "figures agree when rounded",
	countDiffers:      "different figures",
	smallCountDiffers: "different small figures",
	countRevised:      "a later report revises the figure",

	sameType:    "same type",
	sameFamily:  "similar types",
	otherFamily: "types that exclude each other",

	sameSystem:     "same system",
	sameContractor: "same contractor",
	samePlace:      "same branch, school or the like",
	oneStory:       "told in one document, of a rare type",
	oneDocument:    "listed apart in one document",

	contractorNamed:   "one names the other as its contractor",
	contractorShared:  "same contractor",
	vendorShared:      "same maker of the product or service",
	brandShared:       "names of companies that begin alike",
	contractorFits:    "fits a contractor whose name is withheld",
	maskedAlike:       "names withheld in the same way",
	sameWork:          "same work given out",
	rootSystem:        "same system involved",
	rootOccurred:      "happened on the same day",
	rootOverlap:       "the times in which they happened overlap",
	rootDiscovered:    "discovered at about the same time",
	rootDays:          "same days in the course of events",
	rootToldClose:     "disclosed within a week of each other",
	rootToldNear:      "disclosed within 45 days of each other",
	rootToldFar:       "disclosed within half a year of each other",
	rootType:          "same type",
	rootFamily:        "similar types",
	rootTypeUnsaid:    "one does not say the type",
	rootOccurredApart: "happened far apart in time",
	editorJoined:      "an editor joined them",
}
