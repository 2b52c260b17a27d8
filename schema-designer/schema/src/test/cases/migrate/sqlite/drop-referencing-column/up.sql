PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_notes (
  body TEXT
);

INSERT INTO dado_new_notes (rowid, body)
SELECT rowid, body FROM notes;

DROP TABLE notes;

ALTER TABLE dado_new_notes RENAME TO notes;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
