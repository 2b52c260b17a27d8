CREATE TABLE documents (id bigint PRIMARY KEY, body text COMPRESSION pglz, digest bytea);
ALTER TABLE documents ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE documents ALTER COLUMN digest SET STATISTICS 500;
ALTER TABLE documents ALTER COLUMN digest SET (n_distinct = -0.5);
