-- dado: plain, no transaction
-- Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.

CREATE INDEX CONCURRENTLY a_x ON users (id, name);

CREATE INDEX CONCURRENTLY b_x ON users (name);
