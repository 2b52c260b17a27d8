CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(30));
