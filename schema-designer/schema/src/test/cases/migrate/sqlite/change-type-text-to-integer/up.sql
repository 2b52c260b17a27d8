PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_readings (
  id INTEGER PRIMARY KEY,
  value INTEGER,
  unit TEXT
);

INSERT INTO dado_new_readings (id, value, unit)
SELECT id, value, unit FROM readings;

DROP TABLE readings;

ALTER TABLE dado_new_readings RENAME TO readings;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
