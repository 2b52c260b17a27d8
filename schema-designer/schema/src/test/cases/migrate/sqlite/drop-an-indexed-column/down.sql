PRAGMA foreign_keys = OFF;

PRAGMA legacy_alter_table = ON;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_t (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  a TEXT,
  b TEXT,
  CHECK (b <> '')
);

INSERT INTO dado_new_t (id, a)
SELECT id, a FROM t;

DELETE FROM sqlite_sequence WHERE name = 'dado_new_t';

INSERT INTO sqlite_sequence (name, seq)
SELECT 'dado_new_t', seq FROM sqlite_sequence WHERE name = 't';

DROP TABLE t;

ALTER TABLE dado_new_t RENAME TO t;

CREATE INDEX t_b ON t (b);

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check SELECT 1 FROM pragma_foreign_key_check;

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA legacy_alter_table = OFF;

PRAGMA foreign_keys = ON;
