package link

import "github.com/jikenbo/jikenbo"

// What a pair of reports needs. They are measured by the scenarios of the
// tests, and explained in doc/links.md.
const (
	samePoints  = 85 // from here on it is the same incident
	askPoints   = 60 // from here on an editor is asked
	apartPoints = 20 // up to here the two must not meet in one case at all
	rootPoints  = 75 // from here on two cases have one root
	rootAsk     = 60
)

// row is the index of a row in the table of points.
type row int

const (
	sameOrganization row = iota
	partOfOrganization
	sisterOrganization
	sameSite
	bareOrganization
	otherOrganization
	sameText
	sameNumber
	otherNumber
	citesDate
	citesTitle
	citesAlike
	sameOccurredDay
	sameOccurredSpan
	sameOccurredMonth
	occurredOnDiscovery
	occurredDiffers
	occurredCorrected
	occurredAfterTold
	sameDiscoveredDay
	discoveredDiffers
	sameDays
	sameDisclosedDay
	toldClose
	toldNear
	toldSoon
	toldFar
	toldVeryFar
	toldYearsApart
	followUp
	sameCount
	roundedCount
	countDiffers
	smallCountDiffers
	countRevised
	sameType
	sameFamily
	otherFamily
	sameSystem
	sameContractor
	samePlace
	oneStory
	oneDocument
	contractorNamed
	contractorShared
	vendorShared
	brandShared
	contractorFits
	maskedAlike
	sameWork
	rootSystem
	rootOccurred
	rootOverlap
	rootDiscovered
	rootDays
	rootToldClose
	rootToldNear
	rootToldFar
	rootType
	rootFamily
	rootTypeUnsaid
	rootOccurredApart
	editorJoined
	rows // how many
)

// fact is one row: what it is called, what it counts, and how it is said. The
// values that agree or differ are put behind the words in brackets.
type fact struct {
	code   string
	points int
	words  string
}

// veto is more than all that can speak for.
const veto = -1000

// table is what counts for how much. Points of 0 stand for "as much as the
// value says": counts by their size (countPoints), types by how rarely one
// organization has two such incidents (typePoints).
var table = [rows]fact{
	sameOrganization:   {"same_organization", 40, "組織が同じ"},
	partOfOrganization: {"part_of_organization", 36, "同じ組織の部門"},
	sisterOrganization: {"sister_organization", 24, "同じ組織の別の部門"},
	sameSite:           {"same_site", 34, "組織名がなく、サイトが同じ"},
	bareOrganization:   {"bare_organization", 24, "一方が組織を「県教委」のように略して呼ぶ"},
	otherOrganization:  {"other_organization", veto, "組織が異なる"},

	sameText:    {"same_text", 90, "本文が同じ(転載・写し)"},
	sameNumber:  {"same_number", 50, "出典の事件番号が同じ"},
	otherNumber: {"other_number", -60, "同じ文書の中で事件番号が異なる"},
	citesDate:   {"cites_date", 45, "先の公表の日付を引いている"},
	citesTitle:  {"cites_title", 50, "先のお知らせの題を引いている"},
	citesAlike:  {"cites_alike", 25, "同じ先のお知らせを引いている"},

	sameOccurredDay:     {"same_occurred_day", 40, "発生日が同じ"},
	sameOccurredSpan:    {"same_occurred_span", 25, "発生期間が重なる"},
	sameOccurredMonth:   {"same_occurred_month", 15, "発生の時期が合う"},
	occurredOnDiscovery: {"occurred_on_discovery", 20, "一方の発生日と他方の発覚日が同じ"},
	occurredDiffers:     {"occurred_differs", -50, "発生日が異なる"},
	occurredCorrected:   {"occurred_corrected", -15, "続報で発生日が異なる"},
	occurredAfterTold:   {"occurred_after_told", veto, "一方の公表より後に発生"},

	sameDiscoveredDay: {"same_discovered_day", 30, "発覚日が同じ"},
	discoveredDiffers: {"discovered_differs", -15, "発覚日が異なる"},
	sameDays:          {"same_days", 10, "経過の日付が同じ"},

	sameDisclosedDay: {"same_disclosed_day", 30, "公表日が同じ"},
	toldClose:        {"told_close", 22, "公表が3日以内"},
	toldNear:         {"told_near", 10, "公表が2週間以内"},
	toldSoon:         {"told_soon", 15, "一方の発生から他方の公表まで3週間以内"},
	toldFar:          {"told_far", -20, "公表が離れている"},
	toldVeryFar:      {"told_very_far", -40, "公表が4か月より離れている"},
	toldYearsApart:   {"told_years_apart", -70, "公表が1年より離れている"},
	followUp:         {"follow_up", 20, "続報・最終報として合う"},

	sameCount:         {"same_count", 0, "件数が同じ"},
	roundedCount:      {"rounded_count", 0, "件数が概数として合う"},
	countDiffers:      {"count_differs", -20, "件数が異なる"},
	smallCountDiffers: {"small_count_differs", -30, "小さい件数が異なる"},
	countRevised:      {"count_revised", 0, "続報で件数が改められた"},

	sameType:    {"same_type", 0, "種別が同じ"},
	sameFamily:  {"same_family", 6, "種別が近い"},
	otherFamily: {"other_family", -60, "種別が相容れない"},

	sameSystem:     {"same_system", 15, "システムが同じ"},
	sameContractor: {"same_contractor", 15, "委託先などが同じ"},
	samePlace:      {"same_place", 15, "支店・学校などが同じ"},
	oneStory:       {"one_story", 15, "一つの文書の中の、まれな種別の話"},
	oneDocument:    {"one_document", -30, "一つの文書に別々に挙げられている"},

	contractorNamed:   {"contractor_named", 50, "一方が他方を委託先などとして挙げている"},
	contractorShared:  {"contractor_shared", 50, "委託先が同じ"},
	vendorShared:      {"vendor_shared", 25, "製品・サービスの提供元が同じ"},
	brandShared:       {"brand_shared", 25, "社名の始まりが同じ"},
	contractorFits:    {"contractor_fits", 15, "伏せられた委託先に合う"},
	maskedAlike:       {"masked_alike", 25, "伏せ字が同じ"},
	sameWork:          {"same_work", 20, "委託した業務が同じ"},
	rootSystem:        {"root_system", 35, "同じシステムが関わる"},
	rootOccurred:      {"root_occurred", 30, "発生日が同じ"},
	rootOverlap:       {"root_overlap", 15, "発生期間が重なる"},
	rootDiscovered:    {"root_discovered", 15, "発覚日が近い"},
	rootDays:          {"root_days", 10, "経過の日付が同じ"},
	rootToldClose:     {"root_told_close", 20, "公表が1週間以内"},
	rootToldNear:      {"root_told_near", 15, "公表が45日以内"},
	rootToldFar:       {"root_told_far", 8, "公表が半年以内"},
	rootType:          {"root_type", 20, "種別が同じ"},
	rootFamily:        {"root_family", 10, "種別が近い"},
	rootTypeUnsaid:    {"root_type_unsaid", 5, "一方は種別を述べていない"},
	rootOccurredApart: {"root_occurred_apart", -60, "発生日が離れている"},
	editorJoined:      {"editor_joined", 0, "編集者が結んだ"},
}

// typePoints is how much it says that two reports of one organization have the
// same type: much where one organization rarely has two such incidents near in
// time, little for what happens at every counter.
var typePoints = map[jikenbo.Type]int{
	"ransomware": 35, "unauthorized_access": 25, "malware": 25, "defacement": 25, "service_outage": 25,
	"mail_abuse": 25, "social_engineering": 25, "misconfiguration": 18, "insider": 18, "system_defect": 16,
	"mail_cc": 16, "impersonation": 16, "improper_disposal": 14, "theft": 12, "loss": 12,
	"mail_wrong_content": 10, "mail_wrong_recipient": 10, "mistaken_publication": 10, "misdelivery": 8,
}

// rarePoints is from which typePoints on a type is rare at one organization.
const rarePoints = 25

// rarestPoints is from which typePoints on a type hardly befalls two bodies on
// one day.
const rarestPoints = 35

// countPoints is how much an equal figure says, by its number of digits: two
// incidents with 12 persons are common, two with 21,563 are not.
var countPoints = [...]int{0, 8, 16, 24, 31, 38}
