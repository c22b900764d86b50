package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// reportedTo is to whom it was reported, but for what the organization's own
// offices and contractors reported to itself.
func (a *account) reportedTo() []jikenbo.Fact[jikenbo.Receiver] {
	return allOf[jikenbo.Receiver](a, "reported_to", func(h rule.Hit) bool { return !a.isReceiver(h) && a.isDone(h) })
}

// isReceiver tells whether words of a report to a local government name the
// organization: 市教育委員会に報告 in the notice of 霞浜市教育委員会.
func (a *account) isReceiver(h rule.Hit) bool {
	if a.org == nil || h.Rule.Value != "local_government" {
		return false
	}
	words := a.folded(h.Start, h.End)
	end := strings.IndexAny(words, "にへ、・")
	return end > 0 && strings.HasSuffix(a.org.name, words[:end])
}
