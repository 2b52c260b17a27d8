-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
CREATE INDEX CONCURRENTLY users_email ON users (email);
DROP INDEX CONCURRENTLY IF EXISTS users_old;
REINDEX INDEX CONCURRENTLY users_email;
REINDEX (CONCURRENTLY) TABLE users;
