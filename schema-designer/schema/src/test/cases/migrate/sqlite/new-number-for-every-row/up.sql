PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_lines (
  id INTEGER PRIMARY KEY,
  text TEXT
);

INSERT INTO dado_new_lines (rowid, text)
SELECT rowid, text FROM lines;

DROP TABLE lines;

ALTER TABLE dado_new_lines RENAME TO lines;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
