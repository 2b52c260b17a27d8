CREATE TABLE people (id int NOT NULL PRIMARY KEY, first varchar(20), last varchar(20));
