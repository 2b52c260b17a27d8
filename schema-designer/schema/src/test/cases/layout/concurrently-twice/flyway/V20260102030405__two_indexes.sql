-- Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.
-- Flyway needs flyway.postgresql.transactional.lock=false for this, or it waits for itself.

CREATE INDEX CONCURRENTLY a_x ON users (id, name);

CREATE INDEX CONCURRENTLY b_x ON users (name);
