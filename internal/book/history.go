package book

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// record writes what became of a case into its history, in the transaction
// that keeps the case. before is nil for a case that is new.
func (w *writer) record(before, after *jikenbo.Case) error {
	if before == nil {
		first := jikenbo.Change{Kind: jikenbo.ChangeNew}
		if len(after.Reports) > 0 {
			first.Report, first.Document = after.Reports[0].Report, after.Reports[0].Document
		}
		return w.append(after.Number, first)
	}
	moved, err := w.left(before, after)
	if err != nil {
		return err
	}
	return w.append(after.Number, slices.Concat(came(before, after), moved, became(before, after), w.turned(before, after))...)
}

func (w *writer) append(number string, changes ...jikenbo.Change) error {
	for _, c := range changes {
		c.Number, c.At, c.Operation = number, w.now, w.operationID
		if err := w.AppendChange(&c); err != nil {
			return err
		}
	}
	return nil
}

// came are the documents' reports that joined a case. What the editor says is
// no report of others: it shows in the values.
func came(before, after *jikenbo.Case) (list []jikenbo.Change) {
	if before.State == jikenbo.StateRedirect { // they come back
		return nil
	}
	for _, t := range after.Reports {
		if t.Voice != jikenbo.VoiceEditor && !tells(before, t.Report) {
			list = append(list, jikenbo.Change{Kind: jikenbo.ChangeReport, Report: t.Report, Document: t.Document})
		}
	}
	return list
}

// left is that reports went from a case, and to which others. A case whose
// number leads elsewhere is merged, not split.
func (w *writer) left(before, after *jikenbo.Case) ([]jikenbo.Change, error) {
	c := jikenbo.Change{Kind: jikenbo.ChangeSplit}
	for _, t := range before.Reports {
		if t.Voice != jikenbo.VoiceEditor && !tells(after, t.Report) {
			c.Before = append(c.Before, t.Report)
		}
	}
	if len(c.Before) == 0 || after.State == jikenbo.StateRedirect {
		return nil, nil
	}
	numbers, err := w.CasesOf(c.Before)
	c.After = sortedValues(numbers)
	return []jikenbo.Change{c}, err
}

func tells(c *jikenbo.Case, report string) bool {
	return slices.ContainsFunc(c.Reports, func(t jikenbo.Telling) bool { return t.Report == report })
}

// became is what became of a case's number and of its root.
func became(before, after *jikenbo.Case) (list []jikenbo.Change) {
	if before.State != after.State || before.RedirectTo != after.RedirectTo || before.Reason != after.Reason {
		switch after.State {
		case jikenbo.StateOpen:
			list = append(list, jikenbo.Change{Kind: jikenbo.ChangeRestored, Before: some(before.RedirectTo, string(before.Reason))})
		case jikenbo.StateRedirect:
			list = append(list, jikenbo.Change{Kind: jikenbo.ChangeMerged, After: some(after.RedirectTo)})
		case jikenbo.StateWithdrawn:
			list = append(list, jikenbo.Change{Kind: jikenbo.ChangeWithdrawn, After: some(string(after.Reason))})
		}
	}
	if before.Root != after.Root {
		list = append(list, jikenbo.Change{Kind: jikenbo.ChangeRoot, Before: some(before.Root), After: some(after.Root)})
	}
	return list
}

// turned are the fields of which another value holds. A number that leads
// elsewhere has none any more.
func (w *writer) turned(before, after *jikenbo.Case) (list []jikenbo.Change) {
	if after.State == jikenbo.StateRedirect || before.State == jikenbo.StateRedirect {
		return nil
	}
	for _, f := range after.Fields {
		was := before.Field(f.Name)
		c := jikenbo.Change{Kind: jikenbo.ChangeValue, Field: f.Name, Before: holding(was), After: holding(f)}
		if slices.Equal(c.Before, c.After) {
			continue
		}
		if byEditor(was) != byEditor(f) || byEditor(f) && w.operationID != 0 {
			c.Kind = jikenbo.ChangeCorrected
		}
		c.Report, c.Document = sourceOf(after, was, f)
		list = append(list, c)
	}
	return list
}

// holding are the values that hold, in a fixed order: of a list another order
// is no change.
func holding(f jikenbo.Field) []string {
	var list []string
	for _, s := range f.Values {
		if s.Value == "" { // a body without a name
			s.Value = string(s.Role)
		}
		list = append(list, s.Value)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func byEditor(f jikenbo.Field) bool {
	return len(f.Values) > 0 && f.Values[0].Voice == jikenbo.VoiceEditor
}

// sourceOf is the report that says the first value that did not hold before,
// and its document.
func sourceOf(c *jikenbo.Case, was, is jikenbo.Field) (report, document string) {
	for _, s := range is.Values {
		if says(was.Values, s) {
			continue
		}
		for _, t := range c.Reports {
			if t.Report == s.Report {
				return t.Report, t.Document
			}
		}
	}
	return "", ""
}

// some are the words that are not empty.
func some(words ...string) (list []string) {
	for _, s := range words {
		if s != "" {
			list = append(list, s)
		}
	}
	return list
}
