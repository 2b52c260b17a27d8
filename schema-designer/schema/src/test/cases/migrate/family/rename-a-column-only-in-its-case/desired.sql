CREATE TABLE users (id int NOT NULL PRIMARY KEY, username varchar(30));
