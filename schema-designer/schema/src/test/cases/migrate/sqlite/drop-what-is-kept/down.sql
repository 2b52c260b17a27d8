ALTER TABLE customer ADD COLUMN note VARCHAR(20);

UPDATE customer SET note = (SELECT kept.note FROM dado_kept_customer_note_7d85a402 kept WHERE kept.id = customer.id)
WHERE EXISTS (SELECT 1 FROM dado_kept_customer_note_7d85a402 kept WHERE kept.id = customer.id);

DROP TABLE dado_kept_customer_note_7d85a402;

ALTER TABLE customer ADD COLUMN born DATE;

UPDATE customer SET born = (SELECT kept.born FROM dado_kept_customer_born_7d802f59 kept WHERE kept.id = customer.id)
WHERE EXISTS (SELECT 1 FROM dado_kept_customer_born_7d802f59 kept WHERE kept.id = customer.id);

DROP TABLE dado_kept_customer_born_7d802f59;

ALTER TABLE customer ALTER COLUMN born SET NOT NULL;

CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL,
  seen DATE,
  FOREIGN KEY (customer_id) REFERENCES customer (id)
);

INSERT INTO visit (id, customer_id, seen)
SELECT id, customer_id, seen FROM dado_kept_visit__cf595c43;

DROP TABLE dado_kept_visit__cf595c43;
