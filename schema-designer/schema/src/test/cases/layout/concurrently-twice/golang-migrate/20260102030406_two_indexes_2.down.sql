-- Takes back: Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 2 of 2: they run in this order, each for itself.

-- reverse: CREATE INDEX CONCURRENTLY b_x ON users (name)
DROP INDEX CONCURRENTLY b_x;
