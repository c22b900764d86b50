package web

import (
	"fmt"
	"html/template"
	"net/url"
	"strconv"
	"strings"
)

// functions are what templates of one language may call.
func (s *site) functions(l language) template.FuncMap {
	return template.FuncMap{
		"t":      func(key string, args ...any) (string, error) { return wordsOf(l, key, args...) },
		"term":   func(field, value string) string { return term(l, field, value) },
		"static": func(name string) string { return "/static/" + s.static[name].name },
		"link":   func(parts ...string) string { return l.prefix() + joinPath(parts) },
		"menu":   menu,
		"number": number[int],
		"other":  func(path string) string { return otherLanguage(l).prefix() + path },
	}
}

// wordsOf are the words of a key; a key without words is an error of the template.
func wordsOf(l language, key string, args ...any) (string, error) {
	if _, ok := words()[key]; !ok {
		return "", fmt.Errorf("words.txt has no %q", key)
	}
	return say(l, key, args...), nil
}

// term is the label of a value of a field.
func term(l language, field, value string) string {
	if v, ok := vocabulary(field); ok && v.Has(value) {
		return label(l, v, value)
	}
	return value
}

// joinPath joins path segments; the first is a path already, the others are names.
func joinPath(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			p = url.PathEscape(p)
		}
		b.WriteString(p)
	}
	return b.String()
}

func otherLanguage(l language) language {
	if l == english {
		return japanese
	}
	return english
}

// number writes a number with commas.
func number[T int | int64](n T) string {
	digits := strconv.FormatInt(int64(n), 10)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
