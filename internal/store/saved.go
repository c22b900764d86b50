package store

import "database/sql"

// SavedSearch is a search that somebody wants to be told of at an address.
type SavedSearch struct {
	ID      int64 // given by the store
	Account string
	Name    string
	Query   string // as in the address of its page
	Address string // where changes are sent; empty if nowhere
	Secret  string // what is sent is signed with it
	Told    int64  // seq of the last change that was looked through for it
	Next    int64  // seconds since 1970, UTC: nothing is sent before
	Fails   int    // how often in a row sending failed
	Problem string // why it failed the last time
}

// PutSavedSearch keeps a search, and gives a new one its ID.
func (tx *Tx) PutSavedSearch(s *SavedSearch) error {
	if s.ID == 0 {
		given, _, err := tx.give(`INSERT INTO saved_search (id, account, name, query, address, secret, told, next, fails, problem)
			VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM saved_search), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			s.Account, s.Name, s.Query, s.Address, s.Secret, s.Told, s.Next, s.Fails, s.Problem)
		s.ID = given
		return err
	}
	_, err := tx.exec(`UPDATE saved_search SET name = ?, query = ?, address = ?, secret = ?, told = ?, next = ?, fails = ?, problem = ? WHERE id = ?`,
		s.Name, s.Query, s.Address, s.Secret, s.Told, s.Next, s.Fails, s.Problem, s.ID)
	return err
}

const savedColumns = "SELECT id, account, name, query, address, secret, told, next, fails, problem FROM saved_search "

func scanSaved(rows *sql.Rows) (*SavedSearch, error) {
	var s SavedSearch
	err := rows.Scan(&s.ID, &s.Account, &s.Name, &s.Query, &s.Address, &s.Secret, &s.Told, &s.Next, &s.Fails, &s.Problem)
	return &s, err
}

// SavedSearches are the searches of an account, the oldest first.
func (tx *Tx) SavedSearches(account string) ([]*SavedSearch, error) {
	return ask(tx, scanSaved, savedColumns+"WHERE account = ? ORDER BY id", account)
}

// DueSearches are the searches with an address of which something may be sent
// now.
func (tx *Tx) DueSearches(now int64) ([]*SavedSearch, error) {
	return ask(tx, scanSaved, savedColumns+"WHERE next <= ? AND address <> '' ORDER BY next, id", now)
}

// ClaimSearch puts off a search until a time, so that no other server sends it
// meanwhile; false if another one has it.
func (tx *Tx) ClaimSearch(s *SavedSearch, until int64) (bool, error) {
	n, err := tx.exec("UPDATE saved_search SET next = ? WHERE id = ? AND next = ?", until, s.ID, s.Next)
	if n > 0 {
		s.Next = until
	}
	return n > 0, err
}

// DeleteSavedSearch forgets a search of an account; false if it has no such one.
func (tx *Tx) DeleteSavedSearch(account string, number int64) (bool, error) {
	n, err := tx.exec("DELETE FROM saved_search WHERE id = ? AND account = ?", number, account)
	return n > 0, err
}
