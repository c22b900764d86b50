package web

import (
	"fmt"
	"html/template"
	"math"
	"net/url"
	"strconv"

	"github.com/jikenbo/jikenbo"
)

// functions are what templates of one language may call.
func (s *site) functions(l language) template.FuncMap {
	return template.FuncMap{
		"t":        func(key string, args ...any) (string, error) { return wordsOf(l, key, args...) },
		"term":     func(field string, value any) string { return term(l, field, fmt.Sprint(value)) }, // values have types of their own
		"static":   func(name string) string { return "/static/" + s.static[name].name },
		"link":     l.link,
		"figure":   func(f *jikenbo.Figure) figureView { return figureOf(l, f) },
		"minus":    func(a, b int) int { return a - b },
		"width":    width,
		"menu":     menu,
		"number":   number[int],
		"number64": number[int64],
		"short":    short,
		"other":    func(path string) string { return otherLanguage(l).prefix() + path },
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

// link is the address of a path in this language; what comes behind the path are names.
func (l language) link(path string, names ...string) string {
	for _, n := range names {
		path += url.PathEscape(n)
	}
	return l.prefix() + path
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

// width is how wide something from one place to another is drawn: never so thin that nobody sees it.
func width(from, to float64) float64 { return max(2, math.Round((to-from)*10)/10) }
