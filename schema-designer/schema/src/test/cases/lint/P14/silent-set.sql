-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
ALTER TABLE users ALTER email DROP DEFAULT, ALTER email SET DEFAULT '';
