CREATE TABLE dado_kept_visit__cf595c43 AS
SELECT id, customer_id, seen FROM visit;

DROP TABLE visit;

CREATE TABLE dado_kept_customer_born_7d802f59 AS
SELECT id, born FROM customer;

ALTER TABLE customer DROP COLUMN born, ALGORITHM=INSTANT;

CREATE TABLE dado_kept_customer_note_7d85a402 AS
SELECT id, note FROM customer;

ALTER TABLE customer DROP COLUMN note, ALGORITHM=INSTANT;
