-- dado: plain, no transaction
-- Takes back: Emails are there and unique
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 3 of 3: they run in this order, each for itself.

-- reverse: CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email)
DROP INDEX CONCURRENTLY users_email;
