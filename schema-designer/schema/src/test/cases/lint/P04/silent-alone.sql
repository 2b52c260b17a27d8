-- engine: postgresql
CREATE INDEX CONCURRENTLY users_age ON users (age);
CREATE INDEX CONCURRENTLY users_nick ON users (nick);
