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

// DeleteAsks takes away all questions in which one of these is the Subject or
// what it is About.
func (tx *Tx) DeleteAsks(of []string) error {
	if _, err := tx.exec("DELETE FROM ask WHERE subject IN (SELECT value FROM json_each(?))", texts(of)); err != nil {
		return err
	}
	_, err := tx.exec("DELETE FROM ask WHERE about IN (SELECT value FROM json_each(?))", texts(of))
	return err
}

// AsksOf are the questions in which one of these is the Subject or what it is
// About, the most doubtful first.
func (tx *Tx) AsksOf(of []string) ([]Ask, error) {
	return ask(tx, scanAsk, `SELECT subject, about, doubt, body FROM ask WHERE subject IN (SELECT value FROM json_each(?))
		UNION SELECT subject, about, doubt, body FROM ask WHERE about IN (SELECT value FROM json_each(?))
		ORDER BY doubt DESC, subject, about`, texts(of), texts(of))
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
