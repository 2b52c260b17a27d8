PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_t (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  x CLOB
);

INSERT INTO dado_new_t (id, x)
SELECT id, x FROM t;

DELETE FROM sqlite_sequence WHERE name = 'dado_new_t';

INSERT INTO sqlite_sequence (name, seq)
SELECT 'dado_new_t', seq FROM sqlite_sequence WHERE name = 't';

DROP TABLE t;

ALTER TABLE dado_new_t RENAME TO t;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
