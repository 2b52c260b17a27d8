PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_sold (
  hall TEXT,
  "no" INTEGER,
  guest TEXT
);

INSERT INTO dado_new_sold (rowid, hall, "no", guest)
SELECT rowid, hall, "no", guest FROM sold;

DROP TABLE sold;

ALTER TABLE dado_new_sold RENAME TO sold;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
