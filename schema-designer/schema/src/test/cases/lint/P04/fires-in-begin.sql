-- engine: postgresql
BEGIN;
ALTER TABLE users ADD COLUMN age int;
CREATE INDEX CONCURRENTLY users_age ON users (age);
COMMIT;
