-- Emails are there and unique
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 3 of 3: each is a transaction of its own, and they run in this order.

CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email);
