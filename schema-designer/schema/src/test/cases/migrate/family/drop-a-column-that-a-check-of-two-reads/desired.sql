CREATE TABLE spans (id int NOT NULL PRIMARY KEY, a int);
