-- engine: postgresql
-- file: db/V7__index.sql
CREATE INDEX CONCURRENTLY users_age ON users (age);
