-- engine: postgresql
BEGIN;
ALTER TABLE users ADD COLUMN age int;
COMMIT;
CREATE INDEX CONCURRENTLY users_age ON users (age);
