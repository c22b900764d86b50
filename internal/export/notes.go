package export

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// What VERIS cannot say, or demands and nobody says.
var (
	noteDated = note{"dated", "発生日が不明のため、発覚日・公表日・番号の年で代えた(plus.jikenbo.timeline_from)", func(c *jikenbo.Case) bool {
		return open(c) && c.Value("occurred_from") == ""
	}}
	noteBounds = note{"bounds", "「約」「以上」「最大」は data_total では実数になる", figured(func(f *jikenbo.Figure) bool {
		return verisCounts(f) && f.Qualifier != jikenbo.QualifierExact
	})}
	noteUnits = note{"units", "data_total は人・件・アカウント・アドレスを区別せず、その他の単位と、漏れていない数は入らない", figured(func(f *jikenbo.Figure) bool {
		return !verisCounts(f) || f.Unit != jikenbo.UnitRecords
	})}
	noteNoType = note{"type", "種類が不明か、VERIS の action にない", func(c *jikenbo.Case) bool {
		return open(c) && (len(verisKinds(c)) == 0 || slices.Contains(values(c, "types"), "other"))
	}}
	noteIndustry = note{"industry", "業種が不明か、NAICS の一つの区分に収まらない", func(c *jikenbo.Case) bool {
		return open(c) && verisIndustries[c.Value("sector")] == ""
	}}
	noteHands = note{"hands", "委託先などの役割は plus.jikenbo.through だけにあり、だれが誤ったかは unknown とした", func(c *jikenbo.Case) bool {
		return open(c) && len(c.Field("through").Values) > 0
	}}
	noteVague = note{"vague", "手口(variety、vector)、資産、国、従業員数には Unknown がある", open}
)

// What STIX cannot say.
var (
	noteUntold   = note{"untold", "日付のない報告は report にできず、incident の出典だけになる", told(func(d jikenbo.Date) bool { return d == "" })}
	noteMidnight = note{"midnight", "年月までの日付は、その初日の 0 時になる", told(func(d jikenbo.Date) bool { return d.Precision() == 1 || d.Precision() == 2 })}
)

func figured(is func(*jikenbo.Figure) bool) func(*jikenbo.Case) bool {
	return func(c *jikenbo.Case) bool { return open(c) && c.Figure() != nil && is(c.Figure()) }
}

// told tells of open cases whether the day of a report is so.
func told(is func(jikenbo.Date) bool) func(*jikenbo.Case) bool {
	return func(c *jikenbo.Case) bool {
		return open(c) && slices.ContainsFunc(c.Reports, func(t jikenbo.Telling) bool { return is(t.On) })
	}
}
