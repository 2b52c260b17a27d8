CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, note varchar(10));
