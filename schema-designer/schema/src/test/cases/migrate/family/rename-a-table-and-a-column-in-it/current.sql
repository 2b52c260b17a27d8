CREATE TABLE usr (id int NOT NULL PRIMARY KEY, nm varchar(20));
