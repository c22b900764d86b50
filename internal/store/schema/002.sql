-- What became of each case, append-only. after and before are lists of texts.
CREATE TABLE change (
	seq INTEGER PRIMARY KEY,
	at BIGINT NOT NULL,
	number TEXT NOT NULL,
	kind TEXT NOT NULL,
	field TEXT NOT NULL,
	was TEXT NOT NULL,
	now TEXT NOT NULL,
	report BLOB NOT NULL,
	document BLOB NOT NULL,
	operation BIGINT NOT NULL
);
CREATE INDEX change_number ON change (number, seq);
