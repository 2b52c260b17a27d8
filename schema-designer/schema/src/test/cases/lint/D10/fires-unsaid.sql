-- engine: postgresql
-- rule: on
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users, by_id bigint REFERENCES users ON DELETE CASCADE);
