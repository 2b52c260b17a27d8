CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, UNIQUE KEY users_a (a));
