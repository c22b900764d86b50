package account

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// argon2id as OWASP recommends it. What a hash was made with stands in it, so
// that these may be raised.
const (
	passes  = 1
	memory  = 46 << 10 // KiB
	lanes   = 1
	saltLen = 16
	keyLen  = 32
)

// Lengths of passwords: no rule about kinds of characters, as NIST advises.
const (
	shortest = 12   // characters
	longest  = 1024 // bytes
)

func checkPassword(name, password string) error {
	switch n := utf8.RuneCountInString(password); {
	case n < shortest:
		return Problem(fmt.Sprintf("パスワードが短すぎます(%d 字)。%d 字以上にしてください", n, shortest))
	case len(password) > longest:
		return Problem(fmt.Sprintf("パスワードが長すぎます。%d バイトまでです", longest))
	case strings.Contains(name, strings.ToLower(password)), strings.Trim(password, firstRune(password)) == "":
		return Problem("推測できるパスワードです。名前や同じ文字の繰り返しではないものにしてください")
	}
	return nil
}

func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

// hash is what is kept of a password, in the usual notation of argon2.
func hash(password string) (string, error) {
	salt := make([]byte, saltLen)
	if _, err := rand.Read(salt); err != nil {
		return "", err
	}
	key := argon2.IDKey(typed(password), salt, passes, memory, lanes, keyLen)
	return fmt.Sprintf(form, argon2.Version, memory, passes, lanes, encode(salt)) + "$" + encode(key), nil
}

const form = "$argon2id$v=%d$m=%d,t=%d,p=%d$%s"

func encode(b []byte) string { return base64.RawStdEncoding.EncodeToString(b) }

// typed is a password as bytes: the same whichever way a keyboard composes it.
func typed(password string) []byte { return norm.NFKC.Bytes([]byte(password)) }

// matches tells whether a password is the one that was hashed. It takes as long
// for a hash that is none, so that nobody learns which names there are.
func matches(hashed, password string) bool {
	var version int
	var m, t uint32
	var p uint8
	head, wanted, _ := cutLast(hashed, "$")
	var salt64 string
	_, err := fmt.Sscanf(head, form, &version, &m, &t, &p, &salt64)
	salt, err2 := base64.RawStdEncoding.DecodeString(salt64)
	key, err3 := base64.RawStdEncoding.DecodeString(wanted)
	if err != nil || err2 != nil || err3 != nil || version != argon2.Version || len(key) == 0 {
		argon2.IDKey(typed(password), make([]byte, saltLen), passes, memory, lanes, keyLen)
		return false
	}
	return subtle.ConstantTimeCompare(key, argon2.IDKey(typed(password), salt, t, m, p, uint32(len(key)))) == 1
}

// cutLast cuts around the last sep.
func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
