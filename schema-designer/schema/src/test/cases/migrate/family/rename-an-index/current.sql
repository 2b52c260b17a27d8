CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, KEY idx1 (a));
