-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id int REFERENCES users (id));
