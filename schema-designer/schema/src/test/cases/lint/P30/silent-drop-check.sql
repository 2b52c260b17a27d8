-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, u bigint, CONSTRAINT fk FOREIGN KEY (u) REFERENCES users (id), CONSTRAINT pos CHECK (u > 0));
-- script
ALTER TABLE orders DROP CONSTRAINT pos;
