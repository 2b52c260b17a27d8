CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text, views int NOT NULL DEFAULT 0, FULLTEXT KEY search (body));
