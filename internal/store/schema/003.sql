-- Who may edit, who is signed in, and the searches that somebody wants to be
-- told of. ("user" is a word of PostgreSQL's own.) The password is an argon2id
-- hash that says how it was made; of the token that a browser holds, the hash.

CREATE TABLE account (
	name TEXT PRIMARY KEY,
	password TEXT NOT NULL,
	added BIGINT NOT NULL
);

CREATE TABLE sign_in (
	id BLOB PRIMARY KEY,
	account TEXT NOT NULL REFERENCES account (name),
	expires BIGINT NOT NULL
);
CREATE INDEX sign_in_account ON sign_in (account);
CREATE INDEX sign_in_expires ON sign_in (expires);

-- told is the seq of the last change that was looked through for it; next the
-- time before which nobody sends, which is also how one of two servers claims it.
CREATE TABLE saved_search (
	id INTEGER PRIMARY KEY,
	account TEXT NOT NULL REFERENCES account (name),
	name TEXT NOT NULL,
	query TEXT NOT NULL,
	address TEXT NOT NULL,
	secret TEXT NOT NULL,
	told BIGINT NOT NULL,
	next BIGINT NOT NULL,
	fails INTEGER NOT NULL,
	problem TEXT NOT NULL
);
CREATE INDEX saved_search_account ON saved_search (account);
CREATE INDEX saved_search_next ON saved_search (next);
