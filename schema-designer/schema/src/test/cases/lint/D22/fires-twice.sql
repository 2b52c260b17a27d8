-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE TABLE o (id bigint PRIMARY KEY, u bigint, CONSTRAINT one FOREIGN KEY (u) REFERENCES users (id), CONSTRAINT two FOREIGN KEY (u) REFERENCES users (id));
