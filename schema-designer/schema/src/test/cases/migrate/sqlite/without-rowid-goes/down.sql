PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_kv (
  k TEXT NOT NULL,
  v ANY,
  PRIMARY KEY (k)
) STRICT, WITHOUT ROWID;

INSERT INTO dado_new_kv (k, v)
SELECT k, v FROM kv;

DROP TABLE kv;

ALTER TABLE dado_new_kv RENAME TO kv;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
