CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20) COLLATE utf8mb4_unicode_ci) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
