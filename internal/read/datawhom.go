package read

import "github.com/jikenbo/jikenbo/internal/rule"

var (
	// classes end words by which people are told apart as well, peopled follows
	// where they are: 2学年の生徒, 合格者20人.
	classes = rule.MustPattern(`(学年|合格者)$`)
	peopled = rule.MustPattern(`^の?(生徒|児童|学生|皆)|^に(対し|向け)|^[0-9,約]+[人名]の`)
	// arranged follows data that only names a room, a work, a system.
	arranged = rule.MustPattern(`^(登録|管理|予約)?(システム|事業|室|制度|世帯)|^(宛て?|あて)(に|へ)`)
)

// ofPeople tells whether a match with rest behind it only says whom or what
// something else is for.
func (a *account) ofPeople(h rule.Hit, rest string) bool {
	return arranged.MatchString(rest) || peopled.MatchString(rest) && classes.MatchString(a.folded(h.Start, h.End))
}
