-- engine: postgresql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY users_age ON users (age);
-- +goose Down
DROP INDEX CONCURRENTLY users_age;
