package jtext

// doubt flags a printed year that its weekday contradicts where another year,
// printed in the text or the anchor's, fits the weekday, and one that the year
// printed beside it in another calendar contradicts.
func (r *resolver) doubt(o *Resolved, d day) {
	if o.Other > 0 && o.Other != d.year {
		o.Doubt = true
		r.likely(o, d, o.Other)
		return
	}
	if !o.Conflict {
		return
	}
	if r.anchor.year > 0 && r.likely(o, d, r.anchor.year) {
		return
	}
	for _, year := range r.years {
		if year != d.year && r.likely(o, d, year) {
			return
		}
	}
}

// likely notes the date in another year if that fits the weekday.
func (r *resolver) likely(o *Resolved, d day, year int) bool {
	d.year = year
	if !d.valid() || o.Weekday > 0 && d.day > 0 && d.weekday() != o.Weekday {
		return false
	}
	o.Doubt, o.Likely = true, d.date()
	return true
}
