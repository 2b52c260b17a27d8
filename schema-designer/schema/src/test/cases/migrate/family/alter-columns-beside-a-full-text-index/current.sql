CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text, n int, s varchar(20), FULLTEXT KEY search (body)) CHARACTER SET utf8mb4;
