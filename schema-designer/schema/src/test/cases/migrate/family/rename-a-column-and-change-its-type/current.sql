CREATE TABLE users (id int NOT NULL PRIMARY KEY, mail varchar(30) NOT NULL);
