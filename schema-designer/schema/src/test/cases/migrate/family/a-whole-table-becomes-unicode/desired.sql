CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'x', bio text, code varchar(5) CHARACTER SET ascii, n int) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
