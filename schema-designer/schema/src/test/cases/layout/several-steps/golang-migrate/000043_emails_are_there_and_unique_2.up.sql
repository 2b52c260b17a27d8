-- Emails are there and unique
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 2 of 3: each is a transaction of its own, and they run in this order.

ALTER TABLE users VALIDATE CONSTRAINT email_there;
