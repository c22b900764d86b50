package store

import "database/sql"

// Ask is a question to the editor. Subject is a case number or the ID of a
// report, About tells apart the questions on one subject.
type Ask struct {
	Subject string
	About   string
	Doubt   int    // the most doubtful come first
	Body    []byte // JSON
}

// PutAsks keeps questions, in place of those with the same Subject and About.
func (tx *Tx) PutAsks(asks []Ask) error {
	for _, a := range asks {
		_, err := tx.exec(`INSERT INTO ask (subject, about, doubt, body) VALUES (?, ?, ?, ?)
			ON CONFLICT (subject, about) DO UPDATE SET doubt = excluded.doubt, body = excluded.body`,
			a.Subject, a.About, a.Doubt, a.Body)
		if err != nil {
			return err
		}
	}
	return nil
}

// DeleteAsks takes away all questions on these subjects.
func (tx *Tx) DeleteAsks(subjects []string) error {
	_, err := tx.exec("DELETE FROM ask WHERE subject IN (SELECT value FROM json_each(?))", texts(subjects))
	return err
}

// AsksOf are the questions on these subjects, the most doubtful first.
func (tx *Tx) AsksOf(subjects []string) ([]Ask, error) {
	return ask(tx, scanAsk, `SELECT subject, about, doubt, body FROM ask
		WHERE subject IN (SELECT value FROM json_each(?)) ORDER BY doubt DESC, subject, about`, texts(subjects))
}

// Asks is the queue, the most doubtful first; all of it if limit is 0.
func (tx *Tx) Asks(limit, offset int) ([]Ask, error) {
	const queue = "SELECT subject, about, doubt, body FROM ask ORDER BY doubt DESC, subject, about"
	if limit == 0 {
		return ask(tx, scanAsk, queue)
	}
	return ask(tx, scanAsk, queue+" LIMIT ? OFFSET ?", limit, offset)
}

func scanAsk(rows *sql.Rows) (a Ask, err error) {
	err = rows.Scan(&a.Subject, &a.About, &a.Doubt, &a.Body)
	return a, err
}
