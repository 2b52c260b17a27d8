CREATE TABLE documents (id bigint PRIMARY KEY, body text, digest bytea);
