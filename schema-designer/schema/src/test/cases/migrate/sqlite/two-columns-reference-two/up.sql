PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_sold (
  hall TEXT,
  "no" INTEGER,
  guest TEXT,
  FOREIGN KEY (hall, "no") REFERENCES seats (hall, "no") ON DELETE CASCADE
);

INSERT INTO dado_new_sold (rowid, hall, "no", guest)
SELECT rowid, hall, "no", guest FROM sold;

DROP TABLE sold;

ALTER TABLE dado_new_sold RENAME TO sold;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('sold');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
