CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, b int, KEY by_a (a));
