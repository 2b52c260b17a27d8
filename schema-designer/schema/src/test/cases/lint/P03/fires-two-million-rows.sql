-- engine: postgresql
-- rows: users=2000000
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
CREATE UNIQUE INDEX users_email ON users (lower(email));
