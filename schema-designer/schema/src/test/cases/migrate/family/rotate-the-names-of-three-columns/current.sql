CREATE TABLE points (id int NOT NULL PRIMARY KEY, a int, b date, c varchar(5));
