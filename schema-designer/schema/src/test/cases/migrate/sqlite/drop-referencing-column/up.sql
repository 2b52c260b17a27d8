PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_notes (
  body TEXT
);

INSERT INTO dado_new_notes (rowid, body)
SELECT rowid, body FROM notes;

DROP TABLE notes;

ALTER TABLE dado_new_notes RENAME TO notes;

COMMIT;

PRAGMA foreign_keys = ON;
