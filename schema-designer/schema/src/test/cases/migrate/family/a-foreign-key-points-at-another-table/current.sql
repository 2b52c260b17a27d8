CREATE TABLE users (id int NOT NULL PRIMARY KEY);
CREATE TABLE people (id int NOT NULL PRIMARY KEY);
CREATE TABLE posts (id int NOT NULL PRIMARY KEY, author int, CONSTRAINT post_author FOREIGN KEY (author) REFERENCES users (id));
