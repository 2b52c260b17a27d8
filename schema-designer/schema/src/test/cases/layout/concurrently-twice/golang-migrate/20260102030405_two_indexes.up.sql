-- Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 1 of 2: they run in this order, each for itself.

CREATE INDEX CONCURRENTLY a_x ON users (id, name);
