-- Emails are there and unique
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 2 of 3: they run in this order, each for itself.

ALTER TABLE users VALIDATE CONSTRAINT email_there;
