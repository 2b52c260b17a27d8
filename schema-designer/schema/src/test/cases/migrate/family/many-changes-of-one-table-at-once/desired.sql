CREATE TABLE users (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, a2 int NOT NULL DEFAULT 5, b varchar(20), d datetime, KEY by_d (d), UNIQUE KEY user_b (b), CONSTRAINT c1 CHECK (a2 >= 0)) COMMENT 'all';
CREATE TABLE posts (id int NOT NULL PRIMARY KEY, user_id bigint, KEY by_user (user_id, id), CONSTRAINT post_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);
