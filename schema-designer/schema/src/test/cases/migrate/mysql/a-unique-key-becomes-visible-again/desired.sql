CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, UNIQUE KEY one_a (a));
