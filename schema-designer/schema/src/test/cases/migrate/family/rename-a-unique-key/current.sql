CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int, UNIQUE KEY uq1 (a));
