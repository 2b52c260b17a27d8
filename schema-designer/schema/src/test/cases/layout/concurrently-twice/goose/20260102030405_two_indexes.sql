-- +goose NO TRANSACTION
-- Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.

-- +goose Up
CREATE INDEX CONCURRENTLY a_x ON users (id, name);

CREATE INDEX CONCURRENTLY b_x ON users (name);

-- +goose Down
-- reverse: CREATE INDEX CONCURRENTLY b_x ON users (name)
DROP INDEX CONCURRENTLY b_x;

-- reverse: CREATE INDEX CONCURRENTLY a_x ON users (id, name)
DROP INDEX CONCURRENTLY a_x;
