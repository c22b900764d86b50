package store

// Meta is a remark about the casebook itself, such as "rules", the hash of the
// rules that it was read with; empty if there is none. "schema" is the store's.
func (tx *Tx) Meta(name string) (string, error) {
	v, _, err := askOne(tx, value[string], "SELECT value FROM meta WHERE name = ?", name)
	return v, err
}

// SetMeta puts such a remark.
func (tx *Tx) SetMeta(name, v string) error {
	_, err := tx.exec(`INSERT INTO meta (name, value) VALUES (?, ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, v)
	return err
}
