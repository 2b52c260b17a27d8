CREATE TABLE users (id int NOT NULL PRIMARY KEY, nick varchar(30) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'as shown') CHARACTER SET utf8mb4;
