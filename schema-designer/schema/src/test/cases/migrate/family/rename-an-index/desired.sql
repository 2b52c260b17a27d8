CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, KEY users_by_a (a));
