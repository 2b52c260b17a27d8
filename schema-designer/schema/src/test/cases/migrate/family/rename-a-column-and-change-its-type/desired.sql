CREATE TABLE users (id int NOT NULL PRIMARY KEY, email varchar(200) NOT NULL);
