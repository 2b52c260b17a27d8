-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE INDEX users_nick ON users (nick);
-- script
CREATE INDEX users_email ON users (email);
DROP INDEX users_nick;
REINDEX TABLE users;
