CREATE TABLE spans (id int NOT NULL PRIMARY KEY, a int, b int, CONSTRAINT forward CHECK (a < 100 AND b < 200));
