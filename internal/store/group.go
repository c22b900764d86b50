package store

import (
	"database/sql"
	"encoding/hex"
	"fmt"
)

// Assign says that these reports belong to a case, whichever they belonged to
// before; to none if the number is empty.
func (tx *Tx) Assign(number string, reports []string) error {
	if number == "" {
		_, err := tx.exec(`DELETE FROM case_report WHERE report IN
			(SELECT seq FROM report WHERE id IN (SELECT unhex(value) FROM json_each(?)))`, ids(reports))
		return err
	}
	for _, report := range reports {
		_, err := tx.exec(`INSERT INTO case_report (report, number) VALUES ((SELECT seq FROM report WHERE id = ?), ?)
			ON CONFLICT (report) DO UPDATE SET number = excluded.number`, id(report), number)
		if err != nil {
			return err
		}
	}
	return nil
}

// CasesOf tells the number of the case of each of these reports that has one.
func (tx *Tx) CasesOf(reports []string) (map[string]string, error) {
	pairs, err := ask(tx, scanAssigned, `SELECT r.id, c.number FROM case_report c JOIN report r ON r.seq = c.report
		WHERE r.id IN (SELECT unhex(value) FROM json_each(?))`, ids(reports))
	numbers := map[string]string{}
	for _, p := range pairs {
		numbers[p[0]] = p[1]
	}
	return numbers, err
}

func scanAssigned(rows *sql.Rows) (p [2]string, err error) {
	var report []byte
	err = rows.Scan(&report, &p[1])
	p[0] = hex.EncodeToString(report)
	return p, err
}

// ReportsOfCase are the reports that belong to a case, ordered by ID.
func (tx *Tx) ReportsOfCase(number string) ([]*Report, error) {
	return ask(tx, scanReport, "SELECT "+reportColumns+`, r.body
		FROM case_report c JOIN report r ON r.seq = c.report LEFT JOIN document d ON d.seq = r.document
		WHERE c.number = ? ORDER BY r.id`, id(""), number)
}

// ReportsOfCases are the reports that belong to any of these cases, without
// Body, ordered by ID.
func (tx *Tx) ReportsOfCases(numbers []string) ([]*Report, error) {
	return ask(tx, scanReport, "SELECT "+reportColumns+`
		FROM case_report c JOIN report r ON r.seq = c.report LEFT JOIN document d ON d.seq = r.document
		WHERE c.number IN (SELECT value FROM json_each(?)) ORDER BY r.id`, id(""), texts(numbers))
}

// seqOf is the row of a report, which must be known.
func (tx *Tx) seqOf(report string) (int64, error) {
	seq, known, err := askOne(tx, value[int64], "SELECT seq FROM report WHERE id = ?", id(report))
	if err != nil || !known {
		return 0, unknown(err, "report", report)
	}
	return seq, nil
}

// unknown is the error, or that there is no such thing.
func unknown(err error, what, name string) error {
	if err != nil {
		return err
	}
	return fmt.Errorf("store: unknown %s %q", what, name)
}
