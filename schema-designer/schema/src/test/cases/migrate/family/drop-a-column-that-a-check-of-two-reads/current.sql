CREATE TABLE spans (id int NOT NULL PRIMARY KEY, a int, b int, CONSTRAINT forward CHECK (a < b));
