CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
CREATE INDEX users_name ON users (name) WHERE name IS NOT NULL;
CREATE UNIQUE INDEX users_email ON users (lower(email));
COMMENT ON INDEX users_email IS 'one account an address';
