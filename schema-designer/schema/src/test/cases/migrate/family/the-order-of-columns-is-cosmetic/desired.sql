CREATE TABLE users (id int NOT NULL PRIMARY KEY, b int, a int, c int);
