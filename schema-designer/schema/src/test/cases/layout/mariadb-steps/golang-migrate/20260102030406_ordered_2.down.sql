-- Takes back: Ordered
-- For MariaDB. Reversible: yes, structure and data.
-- File 2 of 2: they run in this order, each for itself.

-- reverse: CREATE INDEX users_name ON users (name)
DROP INDEX users_name ON users;
