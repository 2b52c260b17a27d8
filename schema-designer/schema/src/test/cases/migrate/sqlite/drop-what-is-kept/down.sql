ALTER TABLE customer ADD COLUMN note varchar(20);

UPDATE customer SET note = (SELECT kept.note FROM dado_kept_customer_note_7d85a402 kept WHERE kept.id = customer.id)
WHERE EXISTS (SELECT 1 FROM dado_kept_customer_note_7d85a402 kept WHERE kept.id = customer.id);

DROP TABLE dado_kept_customer_note_7d85a402;

ALTER TABLE customer ADD COLUMN born date;

UPDATE customer SET born = (SELECT kept.born FROM dado_kept_customer_born_7d802f59 kept WHERE kept.id = customer.id)
WHERE EXISTS (SELECT 1 FROM dado_kept_customer_born_7d802f59 kept WHERE kept.id = customer.id);

DROP TABLE dado_kept_customer_born_7d802f59;

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

CREATE TABLE visit (
  id INTEGER,
  customer_id INTEGER NOT NULL,
  seen date,
  FOREIGN KEY (customer_id) REFERENCES customer (id),
  PRIMARY KEY (id)
);

INSERT INTO visit (id, customer_id, seen)
SELECT id, customer_id, seen FROM dado_kept_visit__cf595c43;

DROP TABLE dado_kept_visit__cf595c43;
