CREATE EXTENSION pg_trgm;
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_email ON users USING gin (email gin_trgm_ops);
CREATE INDEX users_email_near ON users USING gist (email gist_trgm_ops (siglen = 32));
