-- dado: plain, no transaction
-- Takes back: Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 1 of 3: they run in this order, each for itself.

-- reverse: ALTER TABLE users ADD COLUMN changes int NOT NULL DEFAULT 0, ALGORITHM=INSTANT
ALTER TABLE users DROP COLUMN changes, ALGORITHM=INPLACE;
