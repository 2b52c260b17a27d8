-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE VIEW names AS SELECT id, nick FROM users;
-- script
DROP VIEW names;
ALTER TABLE users ALTER nick TYPE varchar(50);
ALTER TABLE users DROP COLUMN email;
