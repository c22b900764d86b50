package read

import "testing"

// TestPast are ends of entries of a course of events with those of the past.
func TestPast(t *testing.T) {
	for words, want := range map[string]string{
		"案内を一斉に送信":       "案内を一斉に送信した",
		"駅の待合室に鞄を置き忘れる":  "駅の待合室に鞄を置き忘れた",
		"答案を自宅に持ち帰る":     "答案を自宅に持ち帰った",
		"宛先の誤りが発覚する":     "宛先の誤りが発覚した",
		"誤りに気づく":         "誤りに気づいた",
		"書類を渡す":          "書類を渡した",
		"サーバーに入り込む":      "サーバーに入り込んだ",
		"回線を切断する予定":      "",
		"名簿の所在を調査中":      "",
		"流出した可能性が判明しました": "",
		"誤送信について":        "",
	} {
		if got, _ := past(words); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}
