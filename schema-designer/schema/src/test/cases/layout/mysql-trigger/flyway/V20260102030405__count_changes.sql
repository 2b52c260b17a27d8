-- Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 1 of 3: they run in this order, each for itself.

ALTER TABLE users ADD COLUMN changes int NOT NULL DEFAULT 0, ALGORITHM=INSTANT;
