-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, u bigint REFERENCES users (id));
CREATE VIEW v AS SELECT id FROM users;
-- script
TRUNCATE users CASCADE;
DROP TABLE users CASCADE;
