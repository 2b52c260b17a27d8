CREATE TABLE points (id int NOT NULL PRIMARY KEY, y int NOT NULL, x varchar(10) NOT NULL);
