PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_vals (
  id INTEGER PRIMARY KEY,
  v TEXT
) STRICT;

INSERT INTO dado_new_vals (id, v)
SELECT id, v FROM vals;

DROP TABLE vals;

ALTER TABLE dado_new_vals RENAME TO vals;

COMMIT;

PRAGMA foreign_keys = ON;
