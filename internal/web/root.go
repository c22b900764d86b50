package web

import (
	"net/http"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/public"
)

// rootView is the page of a root: its cases on one axis of time.
type rootView struct {
	*public.Root
	Title    string
	Key      string // of the body at which it happened, for its page
	Origin   *victim
	Victims  []victim
	Ticks    []tick
	Drawn    bool   // there are days to draw
	From, To string // first and last of them
}

// victim is a case of a root and its place on the axis, in thousandths.
type victim struct {
	public.Victim
	Lagged    *stretch // from learning of it to disclosing it
	Disclosed *stretch
	Learned   *stretch // where it is not known when it was disclosed, or the bar is not to be drawn
}

// rootPage is a root.
func (s *site) rootPage(w http.ResponseWriter, r *http.Request) error {
	root, err := s.Casebook.Root(r.Context(), r.PathValue("number"))
	if err != nil {
		return err
	}
	if root.Number != r.PathValue("number") {
		http.Redirect(w, r, address(r, "/roots/"+root.Number), http.StatusFound)
		return nil
	}
	v := newRootView(root, languageOf(r))
	return s.show(w, r, "root", view{Title: root.Number + " " + v.Title, Section: "contractors", Data: v})
}

func newRootView(root *public.Root, l language) *rootView {
	v := &rootView{Root: root, Title: say(l, "root.untitled", len(root.Cases))}
	ax, ok := rootAxis(root.Cases)
	if v.Drawn = ok; ok {
		v.Ticks, v.From, v.To = ax.ticks(), timeOf(ax.From).Format(time.DateOnly), timeOf(ax.To).Format(time.DateOnly)
	}
	for _, c := range root.Cases {
		one := victim{Victim: c}
		if ok {
			one.draw(ax)
		}
		if c.Number == root.Root.Origin {
			v.Origin, v.Title, v.Key = &one, c.Organization, c.Organization
		} else {
			v.Victims = append(v.Victims, one)
		}
	}
	if v.Origin == nil {
		v.name()
	}
	return v
}

// name finds the contractor's name among those whom the cases name.
func (v *rootView) name() {
	for _, c := range v.Cases {
		for _, p := range c.Through {
			if p.Key != "" && p.Key == v.Contractor {
				v.Title, v.Key = p.Name, p.Name
				return
			}
		}
	}
}

// rootAxis spans all days of the cases; ok is false if there are not two.
func rootAxis(cases []public.Victim) (a axis, ok bool) {
	first, last := 0, 0
	for _, c := range cases {
		list := []jikenbo.Date{c.Disclosed}
		if c.Told != nil {
			list = append(list, c.Told.Date)
		}
		for _, d := range list {
			from, to, known := days(d)
			if !known {
				continue
			}
			if first == 0 || from < first {
				first = from
			}
			last = max(last, to)
		}
	}
	return newAxis(first, last, 8, 992), last > first
}

// draw places a case on the axis.
func (v *victim) draw(a axis) {
	on := func(d jikenbo.Date) *stretch {
		from, to, ok := days(d)
		if !ok {
			return nil
		}
		return &stretch{a.at(from), max(a.at(to), a.at(from)+6)}
	}
	v.Disclosed = on(v.Victim.Disclosed)
	if v.Told == nil {
		return
	}
	v.Learned = on(v.Told.Date)
	if v.Lag != nil && v.Learned != nil && v.Disclosed != nil {
		v.Lagged = &stretch{v.Learned.X1, v.Disclosed.X2}
	}
}
