CREATE TABLE spans (id int NOT NULL PRIMARY KEY, b int, a int, CONSTRAINT forward CHECK (b < 100 AND a < 200));
