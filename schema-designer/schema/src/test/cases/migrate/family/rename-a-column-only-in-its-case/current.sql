CREATE TABLE users (id int NOT NULL PRIMARY KEY, userName varchar(30));
