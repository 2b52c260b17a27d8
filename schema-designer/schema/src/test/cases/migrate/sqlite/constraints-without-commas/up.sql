PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_t (
  a INT,
  b REAL,
  UNIQUE (b),
  CONSTRAINT p PRIMARY KEY (a),
  CONSTRAINT q CHECK (b > 0)
);

INSERT INTO dado_new_t (rowid, a, b)
SELECT rowid, a, b FROM t;

DROP TABLE t;

ALTER TABLE dado_new_t RENAME TO t;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
