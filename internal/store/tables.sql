-- The cases of a casebook for analysis (doc/export.md). Empty text is null.
CREATE TABLE cases (
  number TEXT PRIMARY KEY, state TEXT NOT NULL, reason TEXT, redirect_to TEXT, root TEXT, origin INTEGER NOT NULL,
  organization TEXT, site TEXT, sector TEXT, type TEXT, leak TEXT,
  count INTEGER, unit TEXT, qualifier TEXT, status TEXT, what TEXT,
  occurred_from TEXT, occurred_to TEXT, discovered TEXT, disclosed TEXT, discovered_by TEXT, harm TEXT
);
CREATE TABLE reports (
  number TEXT NOT NULL REFERENCES cases, report TEXT NOT NULL, document TEXT, address TEXT, title TEXT, voice TEXT,
  told_on TEXT, sequence TEXT, copy INTEGER NOT NULL
);
CREATE TABLE sayings (
  number TEXT NOT NULL REFERENCES cases, field TEXT NOT NULL, holds INTEGER NOT NULL, value TEXT, label TEXT, role TEXT,
  report TEXT, voice TEXT, told_on TEXT, words TEXT, place INTEGER, rule TEXT
);
CREATE TABLE counts (
  number TEXT NOT NULL REFERENCES cases, holds INTEGER NOT NULL, value INTEGER NOT NULL, unit TEXT, qualifier TEXT, status TEXT,
  what TEXT, report TEXT, voice TEXT, told_on TEXT
);
CREATE TABLE timeline (
  number TEXT NOT NULL REFERENCES cases, kind TEXT NOT NULL, date TEXT, report TEXT, words TEXT
);
CREATE INDEX sayings_field ON sayings (field, value);
