package hook

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"
)

const secretPrefix = "whsec_"

// NewSecret is a key with which the messages of one search are signed.
func NewSecret() string {
	key := make([]byte, 32)
	_, _ = rand.Read(key) // never fails
	return secretPrefix + base64.StdEncoding.EncodeToString(key)
}

// Signature is what shows that a message is ours and as we sent it: HMAC-SHA256
// of its ID, its time and its body.
func Signature(secret, id, at string, body []byte) string {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, secretPrefix))
	if err != nil {
		key = []byte(secret)
	}
	mac := hmac.New(sha256.New, key)
	_, _ = fmt.Fprintf(mac, "%s.%s.%s", id, at, body) // a hash takes everything
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

// CheckAddress tells why messages cannot be sent to an address, in words for
// the editor.
func CheckAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http":
		return fmt.Errorf("%.100q は送り先になりません(例: https://hooks.example.jp/jikenbo)", address)
	case u.User != nil || len(address) > 1000:
		return fmt.Errorf("送り先に名前やパスワードは書けません。長さは 1000 字までです")
	}
	return nil
}
