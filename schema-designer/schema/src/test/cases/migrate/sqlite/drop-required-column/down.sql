ALTER TABLE customer ADD COLUMN born DATE NOT NULL DEFAULT '';

PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_customer (
  id INTEGER PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  born DATE NOT NULL,
  note VARCHAR(20)
);

INSERT INTO dado_new_customer (id, name, born, note)
SELECT id, name, born, note FROM customer;

DROP TABLE customer;

ALTER TABLE dado_new_customer RENAME TO customer;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('visit');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
