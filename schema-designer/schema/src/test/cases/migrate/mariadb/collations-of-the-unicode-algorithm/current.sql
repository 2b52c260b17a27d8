CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
