DROP INDEX named;

ALTER TABLE users ADD COLUMN nick TEXT;

CREATE INDEX named ON users (email) WHERE nick IS NOT NULL;
