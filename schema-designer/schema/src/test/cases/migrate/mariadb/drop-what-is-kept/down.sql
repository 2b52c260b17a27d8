ALTER TABLE customer ADD COLUMN note varchar(20), ALGORITHM=INSTANT, LOCK=NONE;

UPDATE customer SET note = (SELECT kept.note FROM dado_kept_customer_note_7d85a402 kept WHERE kept.id = customer.id)
WHERE EXISTS (SELECT 1 FROM dado_kept_customer_note_7d85a402 kept WHERE kept.id = customer.id);

DROP TABLE dado_kept_customer_note_7d85a402;

ALTER TABLE customer ADD COLUMN born date AFTER name, ALGORITHM=INSTANT, LOCK=NONE;

UPDATE customer SET born = (SELECT kept.born FROM dado_kept_customer_born_7d802f59 kept WHERE kept.id = customer.id)
WHERE EXISTS (SELECT 1 FROM dado_kept_customer_born_7d802f59 kept WHERE kept.id = customer.id);

DROP TABLE dado_kept_customer_born_7d802f59;

ALTER TABLE customer MODIFY COLUMN born date NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

CREATE TABLE visit (
  id int(11) NOT NULL,
  customer_id int(11) NOT NULL,
  seen date,
  PRIMARY KEY (id),
  CONSTRAINT visit_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);

INSERT INTO visit (id, customer_id, seen)
SELECT id, customer_id, seen FROM dado_kept_visit__cf595c43;

DROP TABLE dado_kept_visit__cf595c43;
