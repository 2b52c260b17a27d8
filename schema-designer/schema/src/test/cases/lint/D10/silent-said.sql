-- engine: postgresql
-- rule: on
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, a bigint REFERENCES users ON DELETE NO ACTION, b bigint REFERENCES users ON DELETE SET NULL);
