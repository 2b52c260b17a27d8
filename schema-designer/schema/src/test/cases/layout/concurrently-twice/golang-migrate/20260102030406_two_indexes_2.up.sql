-- Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.
-- File 2 of 2: each is a transaction of its own, and they run in this order.

CREATE INDEX CONCURRENTLY b_x ON users (name);
