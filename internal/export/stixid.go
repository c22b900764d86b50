package export

import (
	"crypto/sha1"
	"encoding/hex"
	"hash"

	"github.com/jikenbo/jikenbo"
)

// stixNamespace is ours: STIX keeps its own namespace for observables.
var stixNamespace = uuid5([16]byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}, "https://github.com/jikenbo/jikenbo")

// uuid5 is a UUID of version 5 (RFC 9562): the same for the same name.
func uuid5(space [16]byte, name string) (id [16]byte) {
	sum := sha1.Sum(append(space[:], name...))
	return version5(sum[:])
}

func version5(sum []byte) (id [16]byte) {
	copy(id[:], sum)
	id[6], id[8] = id[6]&0x0f|0x50, id[8]&0x3f|0x80
	return id
}

// naming makes the ID of an object of a name that is written to it in pieces.
type naming struct{ hash.Hash }

func stixName(kind string) naming {
	n := naming{sha1.New()}
	n.Write(stixNamespace[:])
	n.Write([]byte(kind + " "))
	return n
}

func (n naming) id(kind string) string {
	id := version5(n.Sum(nil))
	x := hex.EncodeToString(id[:])
	return kind + "--" + x[:8] + "-" + x[8:12] + "-" + x[12:16] + "-" + x[16:20] + "-" + x[20:]
}

// stixID is the ID of an object, by what names it.
func stixID(kind, name string) string {
	n := stixName(kind)
	n.Write([]byte(name))
	return n.id(kind)
}

// stixPattern is a type of attack; attack is its technique in MITRE ATT&CK,
// where the type alone tells it.
type stixPattern struct{ name, attack string }

var stixPatterns = map[jikenbo.Type]stixPattern{
	"unauthorized_access": {"Unauthorized access", ""}, "ransomware": {"Ransomware", "T1486"}, "malware": {"Malware infection", ""},
	"mail_abuse": {"Abuse of mail servers or accounts", ""}, "defacement": {"Defacement", "T1491"}, "impersonation": {"Impersonation", ""},
	"social_engineering": {"Social engineering", ""}, "insider": {"Insider misuse", ""}, "service_outage": {"Attack on availability", ""},
	"theft": {"Theft", ""},
}

func (p stixPattern) object(kind string) node {
	more := node{"name": p.name}
	if p.attack != "" {
		more["external_references"] = []node{{"source_name": "mitre-attack", "external_id": p.attack}}
	}
	return stixObject("attack-pattern", kind, stixEpoch, stixEpoch, more)
}
