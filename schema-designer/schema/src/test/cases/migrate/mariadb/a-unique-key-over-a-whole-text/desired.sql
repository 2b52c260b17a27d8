CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text, UNIQUE KEY one_body (body) USING HASH);
