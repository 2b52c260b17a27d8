CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(30) COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_ai_ci;
