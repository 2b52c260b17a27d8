-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
CREATE TABLE users_kept AS SELECT id, nick FROM users;
ALTER TABLE users DROP COLUMN nick;
ALTER TABLE users DROP COLUMN email;
