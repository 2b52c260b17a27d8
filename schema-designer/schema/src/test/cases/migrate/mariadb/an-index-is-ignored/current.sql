CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, KEY by_a (a));
