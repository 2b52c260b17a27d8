CREATE TABLE users (id int NOT NULL PRIMARY KEY, code varchar(20) COLLATE utf8mb4_bin, KEY by_code (code)) CHARACTER SET utf8mb4;
