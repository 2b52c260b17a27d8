CREATE TABLE points (id int NOT NULL PRIMARY KEY, x int NOT NULL, y varchar(10) NOT NULL);
