ALTER TABLE customer ADD COLUMN born date NOT NULL DEFAULT '';

PRAGMA foreign_keys = OFF;

PRAGMA legacy_alter_table = ON;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_customer (
  id INTEGER,
  name varchar(50) NOT NULL,
  born date NOT NULL,
  note varchar(20),
  PRIMARY KEY (id)
);

INSERT INTO dado_new_customer (id, name, born, note)
SELECT id, name, born, note FROM customer;

DROP TABLE customer;

ALTER TABLE dado_new_customer RENAME TO customer;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check SELECT 1 FROM pragma_foreign_key_check;

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA legacy_alter_table = OFF;

PRAGMA foreign_keys = ON;
