CREATE TABLE users (id int NOT NULL PRIMARY KEY, code varchar(20), KEY by_code (code)) CHARACTER SET utf8mb4;
