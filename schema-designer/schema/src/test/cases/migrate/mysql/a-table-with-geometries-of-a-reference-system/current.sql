CREATE TABLE places (id int NOT NULL PRIMARY KEY, n int);
