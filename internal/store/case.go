package store

import (
	"database/sql"
	"encoding/hex"
	"iter"
)

// Case is a numbered case or root. What is computed from its reports is in
// Body; the columns before it are what lists are made by.
type Case struct {
	Number
	Anchor          string // the report that the number was given to
	State           string // "open", "redirect" or "withdrawn"
	RedirectTo      string // a number
	Reason          string
	Root            string // the number of the root, or empty
	Organization    string
	OrganizationKey string // another spelling to find it by
	Type            string
	Sector          string
	Leak            string
	Disclosed       string // a date as precise as its source
	Occurred        string
	Count           *int64 // nil if none is said
	CountUnit       string
	Contractor      string // who else had it in hands, or empty
	Changed         int64  // seconds since 1970, UTC
	Body            []byte // JSON
}

// PutCase keeps a case, in place of what was kept under its number.
func (tx *Tx) PutCase(c *Case) error {
	var anchor any
	if c.Anchor != "" {
		seq, err := tx.seqOf(c.Anchor)
		if err != nil {
			return err
		}
		anchor = seq
	}
	_, err := tx.exec(`INSERT INTO cases (number, kind, year, run, anchor, state, redirect_to, reason, root,
			organization, organization_key, type, sector, leak, disclosed, occurred,
			count_value, count_unit, contractor, changed, body)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (number) DO UPDATE SET anchor = excluded.anchor, state = excluded.state,
			redirect_to = excluded.redirect_to, reason = excluded.reason, root = excluded.root,
			organization = excluded.organization, organization_key = excluded.organization_key,
			type = excluded.type, sector = excluded.sector, leak = excluded.leak,
			disclosed = excluded.disclosed, occurred = excluded.occurred,
			count_value = excluded.count_value, count_unit = excluded.count_unit,
			contractor = excluded.contractor, changed = excluded.changed, body = excluded.body`,
		c.Number.String(), c.Kind, c.Year, c.Run, anchor, c.State, c.RedirectTo, c.Reason, c.Root,
		c.Organization, c.OrganizationKey, c.Type, c.Sector, c.Leak, c.Disclosed, c.Occurred,
		c.Count, c.CountUnit, c.Contractor, c.Changed, packed{c.Body})
	return err
}

const caseColumns = `SELECT c.kind, c.year, c.run, COALESCE(r.id, ?), c.state, c.redirect_to, c.reason, c.root,
	c.organization, c.organization_key, c.type, c.sector, c.leak, c.disclosed, c.occurred,
	c.count_value, c.count_unit, c.contractor, c.changed, c.body
	FROM cases c LEFT JOIN report r ON r.seq = c.anchor`

func scanCase(rows *sql.Rows) (*Case, error) {
	var c Case
	var anchor, body []byte
	if err := rows.Scan(&c.Kind, &c.Year, &c.Run, &anchor, &c.State, &c.RedirectTo, &c.Reason, &c.Root,
		&c.Organization, &c.OrganizationKey, &c.Type, &c.Sector, &c.Leak, &c.Disclosed, &c.Occurred,
		&c.Count, &c.CountUnit, &c.Contractor, &c.Changed, &body); err != nil {
		return nil, err
	}
	c.Anchor = hex.EncodeToString(anchor)
	return &c, unpack(body, &c.Body)
}

// Case is the case of a number, nil if it was not given.
func (tx *Tx) Case(number string) (*Case, error) {
	c, _, err := askOne(tx, scanCase, caseColumns+" WHERE c.number = ?", id(""), number)
	return c, err
}

// CasesOfRoot are the cases that name a root, in the order of their numbers.
func (tx *Tx) CasesOfRoot(root string) ([]*Case, error) {
	return ask(tx, scanCase, caseColumns+" WHERE c.root = ? AND c.root <> '' ORDER BY c.kind, c.year, c.run", id(""), root)
}

// NumbersAnchoredAt are the cases whose number was given to one of these
// reports, whatever their state, in the order of their numbers.
func (tx *Tx) NumbersAnchoredAt(reports []string) ([]*Case, error) {
	return ask(tx, scanCase, caseColumns+` WHERE c.anchor IN
			(SELECT seq FROM report WHERE id IN (SELECT unhex(value) FROM json_each(?)))
		ORDER BY c.kind, c.year, c.run`, id(""), ids(reports))
}

// EachCase goes through all cases and roots in the order of their numbers.
// Other questions may be asked meanwhile.
func (tx *Tx) EachCase() iter.Seq2[*Case, error] {
	const page = 256 // cases in memory at a time
	return func(yield func(*Case, error) bool) {
		var at Number
		for {
			all, err := ask(tx, scanCase, caseColumns+` WHERE (c.kind, c.year, c.run) > (?, ?, ?)
				ORDER BY c.kind, c.year, c.run LIMIT ?`, id(""), at.Kind, at.Year, at.Run, page)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, c := range all {
				if !yield(c, nil) {
					return
				}
				at = c.Number
			}
			if len(all) < page {
				return
			}
		}
	}
}
