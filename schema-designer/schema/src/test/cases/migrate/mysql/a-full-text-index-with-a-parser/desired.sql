CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text, FULLTEXT KEY search (body) WITH PARSER ngram);
