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

-- The search index (internal/search): what is found of each report, numbered
-- anew when it changes; blocks of many entries turned inside out, in pages that are
-- written once; and a row for each case, numbered anew when it changes. text is
-- empty once the entry's block is written.
CREATE TABLE search_entry (
	seq INTEGER PRIMARY KEY,
	report INTEGER NOT NULL REFERENCES report (seq),
	facts BLOB NOT NULL,
	text BLOB NOT NULL
);
CREATE INDEX search_entry_report ON search_entry (report);

CREATE TABLE search_block (
	seq INTEGER PRIMARY KEY,
	page INTEGER NOT NULL,
	firsts BLOB NOT NULL
);

CREATE TABLE search_page (
	seq INTEGER PRIMARY KEY,
	body BLOB NOT NULL
);

CREATE TABLE search_row (
	number TEXT PRIMARY KEY,
	version BIGINT NOT NULL,
	body TEXT NOT NULL
);
CREATE UNIQUE INDEX search_row_version ON search_row (version);
