CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int DEFAULT 3, c int, KEY by_c (c)) COMMENT 'x';
