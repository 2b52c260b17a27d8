-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE TABLE o (id bigint PRIMARY KEY, a bigint REFERENCES users, b bigint REFERENCES users);
