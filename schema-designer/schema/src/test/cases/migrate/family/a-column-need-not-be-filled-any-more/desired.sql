CREATE TABLE users (id int NOT NULL PRIMARY KEY, nick varchar(30));
