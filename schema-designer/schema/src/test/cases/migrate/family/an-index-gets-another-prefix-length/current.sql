CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text, KEY by_body (body(40)));
