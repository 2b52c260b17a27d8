DROP INDEX named;

ALTER TABLE users DROP COLUMN nick;

CREATE INDEX named ON users (email);
