-- dado: plain, no transaction
-- Takes back: Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.

-- reverse: CREATE INDEX CONCURRENTLY b_x ON users (name)
DROP INDEX CONCURRENTLY b_x;

-- reverse: CREATE INDEX CONCURRENTLY a_x ON users (id, name)
DROP INDEX CONCURRENTLY a_x;
