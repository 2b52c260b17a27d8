CREATE TABLE users (c int, b int, a int, id int NOT NULL PRIMARY KEY);
