-- Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 1 of 2: each is a transaction of its own, and they run in this order.

CREATE INDEX CONCURRENTLY a_x ON users (id, name);
