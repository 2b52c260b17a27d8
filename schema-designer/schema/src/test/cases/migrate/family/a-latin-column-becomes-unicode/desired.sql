CREATE TABLE users (id int NOT NULL PRIMARY KEY, code varchar(20)) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
