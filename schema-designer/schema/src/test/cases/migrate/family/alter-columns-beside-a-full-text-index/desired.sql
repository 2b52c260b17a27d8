CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text, n int NOT NULL DEFAULT 0, s varchar(30) COMMENT 'x', FULLTEXT KEY search (body)) CHARACTER SET utf8mb4;
