CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20));
CREATE TABLE people (id int NOT NULL PRIMARY KEY, name varchar(20));
