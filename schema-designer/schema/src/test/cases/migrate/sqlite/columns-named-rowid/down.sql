PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_odd (
  rowid TEXT,
  oid TEXT,
  x TEXT
);

INSERT INTO dado_new_odd (_rowid_, rowid, oid, x)
SELECT _rowid_, rowid, oid, x FROM odd;

DROP TABLE odd;

ALTER TABLE dado_new_odd RENAME TO odd;

CREATE TABLE dado_new_odder (
  rowid TEXT,
  _rowid_ TEXT,
  oid TEXT,
  x TEXT
);

INSERT INTO dado_new_odder (rowid, _rowid_, oid, x)
SELECT rowid, _rowid_, oid, x FROM odder;

DROP TABLE odder;

ALTER TABLE dado_new_odder RENAME TO odder;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
