CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, b int NOT NULL DEFAULT 1, c varchar(10) DEFAULT 'x', d datetime);
