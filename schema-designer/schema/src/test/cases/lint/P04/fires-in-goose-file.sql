-- engine: postgresql
-- +goose Up
CREATE INDEX CONCURRENTLY users_age ON users (age);
-- +goose Down
DROP INDEX users_age;
