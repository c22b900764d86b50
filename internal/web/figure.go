package web

import "github.com/jikenbo/jikenbo"

// figureView is a figure in words: what stands before the number, the number, and its unit with what stands behind.
type figureView struct{ Before, Number, After string }

func (f figureView) String() string { return f.Before + f.Number + " " + f.After }

// figureOf puts a figure into words. A bound is always said.
func figureOf(l language, f *jikenbo.Figure) figureView {
	v := figureView{Number: number(f.Value), After: label(l, jikenbo.Units, string(f.Unit))}
	if f.Qualifier == "" || f.Qualifier == jikenbo.QualifierExact {
		return v
	}
	w := say(l, "bound."+string(f.Qualifier))
	if l == japanese && f.Qualifier == jikenbo.QualifierAtLeast {
		v.After += w // 人以上
		return v
	}
	v.Before = w + " "
	return v
}
