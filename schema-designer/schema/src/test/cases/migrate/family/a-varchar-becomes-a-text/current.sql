CREATE TABLE users (id int NOT NULL PRIMARY KEY, bio varchar(200));
