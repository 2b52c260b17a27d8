CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, b varchar(10), c date, KEY by_a (a), CONSTRAINT c1 CHECK (a > 0));
CREATE TABLE posts (id int NOT NULL PRIMARY KEY, user_id int, CONSTRAINT post_user FOREIGN KEY (user_id) REFERENCES users (id));
