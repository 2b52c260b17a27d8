-- dado: plain, no transaction
-- Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 1 of 3: each is a transaction of its own, and they run in this order.

ALTER TABLE users ADD COLUMN changes int NOT NULL DEFAULT 0, ALGORITHM=INSTANT;
