-- engine: mysql
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE orders (id int PRIMARY KEY, user_id int, KEY fk (user_id), CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id));
-- script
ALTER TABLE orders DROP INDEX fk;
