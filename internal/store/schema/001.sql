-- The casebook's tables, written once for both databases. dialect.go turns
-- BLOB into BYTEA, gives TEXT the collation "C" and drops WITHOUT ROWID for
-- PostgreSQL. Rows are numbered by seq in the order of arrival; identifiers,
-- which are long, are kept once and seq stands for them elsewhere.

CREATE TABLE meta (
	name TEXT PRIMARY KEY,
	value TEXT NOT NULL
);

CREATE TABLE document (
	seq INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	text_sha256 BLOB NOT NULL,
	title TEXT NOT NULL,
	media_type TEXT NOT NULL,
	encoding TEXT NOT NULL,
	published TEXT NOT NULL,
	modified TEXT NOT NULL,
	site TEXT NOT NULL,
	site_name TEXT NOT NULL,
	voice TEXT NOT NULL,
	added BIGINT NOT NULL
);

-- Apart from document, so that going through documents does not read it.
CREATE TABLE content (
	document INTEGER PRIMARY KEY REFERENCES document (seq),
	bytes BLOB NOT NULL
);

-- hash stands for the address in the index: addresses are long.
CREATE TABLE address (
	seq INTEGER PRIMARY KEY,
	hash BIGINT NOT NULL,
	document INTEGER NOT NULL REFERENCES document (seq),
	added BIGINT NOT NULL,
	address TEXT NOT NULL
);
CREATE UNIQUE INDEX address_hash ON address (hash, document);
CREATE INDEX address_document ON address (document);

CREATE TABLE report (
	seq INTEGER PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	document INTEGER REFERENCES document (seq),
	span_start INTEGER NOT NULL,
	span_end INTEGER NOT NULL,
	kind TEXT NOT NULL,
	active BOOLEAN NOT NULL,
	traits BLOB NOT NULL,
	body BLOB NOT NULL
);
CREATE INDEX report_document ON report (document);

-- key is the hash of a blocking key.
CREATE TABLE report_key (
	key BIGINT NOT NULL,
	report INTEGER NOT NULL REFERENCES report (seq),
	PRIMARY KEY (key, report)
) WITHOUT ROWID;
CREATE INDEX report_key_report ON report_key (report);

CREATE TABLE pair (
	a INTEGER NOT NULL REFERENCES report (seq),
	b INTEGER NOT NULL REFERENCES report (seq),
	kind TEXT NOT NULL,
	answer TEXT NOT NULL,
	points BIGINT NOT NULL,
	body BLOB NOT NULL,
	PRIMARY KEY (a, b, kind)
) WITHOUT ROWID;
CREATE INDEX pair_b ON pair (b);

CREATE TABLE last_number (
	kind TEXT NOT NULL,
	year INTEGER NOT NULL,
	run INTEGER NOT NULL,
	PRIMARY KEY (kind, year)
);

CREATE TABLE cases (
	number TEXT PRIMARY KEY,
	kind TEXT NOT NULL,
	year INTEGER NOT NULL,
	run INTEGER NOT NULL,
	anchor INTEGER REFERENCES report (seq),
	state TEXT NOT NULL,
	redirect_to TEXT NOT NULL,
	reason TEXT NOT NULL,
	root TEXT NOT NULL,
	organization TEXT NOT NULL,
	organization_key TEXT NOT NULL,
	type TEXT NOT NULL,
	sector TEXT NOT NULL,
	leak TEXT NOT NULL,
	disclosed TEXT NOT NULL,
	occurred TEXT NOT NULL,
	count_value BIGINT,
	count_unit TEXT NOT NULL,
	contractor TEXT NOT NULL,
	changed BIGINT NOT NULL,
	body BLOB NOT NULL
);
CREATE UNIQUE INDEX cases_run ON cases (kind, year, run);
CREATE INDEX cases_anchor ON cases (anchor);
CREATE INDEX cases_root ON cases (root) WHERE root <> '';
CREATE INDEX cases_disclosed ON cases (disclosed);
CREATE INDEX cases_changed ON cases (changed);

CREATE TABLE case_report (
	report INTEGER PRIMARY KEY REFERENCES report (seq),
	number TEXT NOT NULL REFERENCES cases (number)
);
CREATE INDEX case_report_number ON case_report (number);

CREATE TABLE operation (
	id INTEGER PRIMARY KEY,
	at BIGINT NOT NULL,
	who TEXT NOT NULL,
	kind TEXT NOT NULL,
	arguments BLOB NOT NULL,
	undone_by INTEGER REFERENCES operation (id)
);

CREATE TABLE tie (
	operation INTEGER NOT NULL REFERENCES operation (id),
	a INTEGER NOT NULL REFERENCES report (seq),
	b INTEGER NOT NULL REFERENCES report (seq),
	apart BOOLEAN NOT NULL,
	PRIMARY KEY (operation, a, b)
) WITHOUT ROWID;
CREATE INDEX tie_a ON tie (a);
CREATE INDEX tie_b ON tie (b);

CREATE TABLE ask (
	subject TEXT NOT NULL,
	about TEXT NOT NULL,
	doubt BIGINT NOT NULL,
	body BLOB NOT NULL,
	PRIMARY KEY (subject, about)
) WITHOUT ROWID;
CREATE INDEX ask_doubt ON ask (doubt);
CREATE INDEX ask_about ON ask (about);

CREATE TABLE log (
	seq INTEGER PRIMARY KEY,
	at BIGINT NOT NULL,
	address TEXT NOT NULL,
	document BLOB NOT NULL,
	outcome TEXT NOT NULL,
	why TEXT NOT NULL,
	counts BLOB NOT NULL
);
CREATE INDEX log_outcome ON log (outcome, seq);
