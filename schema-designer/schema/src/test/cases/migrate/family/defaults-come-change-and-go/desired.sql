CREATE TABLE users (id int NOT NULL PRIMARY KEY, a int DEFAULT 7, b int NOT NULL, c varchar(10) DEFAULT 'it''s \\ y', d datetime DEFAULT CURRENT_TIMESTAMP);
