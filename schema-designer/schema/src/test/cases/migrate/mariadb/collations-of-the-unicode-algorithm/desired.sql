CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_german2_as_cs) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_ai_ci;
