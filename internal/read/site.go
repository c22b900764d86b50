package read

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

var hostPattern = regexp.MustCompile(`(?:https?://|@)((?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,})`)

// carriers are hosts that carry others' pages: they do not tell whose it is.
var carriers = cue("site_carrier")

// site is the host that tells whose account it is, where no name does.
func (a *account) site() jikenbo.Fact[string] {
	s := a.folded(a.start(), a.end())
	if !strings.Contains(s, "://") && !strings.Contains(s, "@") {
		return jikenbo.Fact[string]{}
	}
	if a.linksOut() {
		return jikenbo.Fact[string]{}
	}
	for _, m := range hostPattern.FindAllStringSubmatchIndex(s, -1) {
		host := jtext.Lower(s[m[2]:m[3]])
		if carriers.MatchString(host) {
			continue
		}
		return jikenbo.Fact[string]{
			Value: host, Evidence: a.evidence(a.start()+m[2], a.start()+m[3]), Rule: "read/site", Confidence: 0.5,
		}
	}
	return jikenbo.Fact[string]{}
}

// linksOut tells whether the account names many hosts: it is a list of what others wrote.
func (a *account) linksOut() bool {
	hosts := map[string]bool{}
	s := a.folded(a.start(), a.end())
	if !strings.Contains(s, "://") {
		return false
	}
	for _, m := range hostPattern.FindAllStringSubmatch(s, -1) {
		if host := jtext.Lower(m[1]); !carriers.MatchString(host) {
			hosts[host] = true
		}
	}
	return len(hosts) > mostHosts
}

// mostHosts is how many hosts an account of one's own names at most.
const mostHosts = 4
