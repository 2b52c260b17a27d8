CREATE TABLE users (id int NOT NULL PRIMARY KEY, nick varchar(40)) CHARACTER SET utf8mb4;
