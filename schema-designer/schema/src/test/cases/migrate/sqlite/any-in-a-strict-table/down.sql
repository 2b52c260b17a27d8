PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_vals (
  id INTEGER PRIMARY KEY,
  v TEXT
) STRICT;

INSERT INTO dado_new_vals (id, v)
SELECT id, v FROM vals;

DROP TABLE vals;

ALTER TABLE dado_new_vals RENAME TO vals;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
