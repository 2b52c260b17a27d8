PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_kv (
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  v BLOB,
  PRIMARY KEY (a DESC, b)
) WITHOUT ROWID;

INSERT INTO dado_new_kv (a, b, v)
SELECT a, b, v FROM kv;

DROP TABLE kv;

ALTER TABLE dado_new_kv RENAME TO kv;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
