package link

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// A corporation that names its school or hospital behind its own name is found
// by either: 学校法人葦原学園 葦原大学.
var (
	facility = regexp.MustCompile(`(?:大学|短期大学|高等学校|高校|中学校|小学校|幼稚園|保育園|こども園|病院|クリニック|診療所)$`)
	runs     = regexp.MustCompile(`^(?:学校|医療|社会医療|社会福祉)法人(?:社団|財団)?[^\s]+?(?:学園|学院|会)([^\s]{2,})$`)
	plain    = regexp.MustCompile(`^(?:附属|付属|中央|総合|市民|県立|市立|国立|公立|第.|[東西南北新])?(?:大学|大学病院|高等学校|病院|総合病院|中学校|小学校)$`)
)

// facilityOf is the school or hospital that a corporation's name ends with.
func facilityOf(name string) string {
	name = jtext.Fold(name).Folded
	tail := ""
	if parts := strings.Fields(name); len(parts) > 1 && strings.Contains(parts[0], "法人") {
		tail = parts[len(parts)-1]
	} else if m := runs.FindStringSubmatch(name); m != nil {
		tail = m[1]
	}
	if !facility.MatchString(tail) || plain.MatchString(tail) {
		return ""
	}
	return tail
}
