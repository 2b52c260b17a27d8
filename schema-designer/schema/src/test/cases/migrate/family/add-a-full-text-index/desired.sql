CREATE TABLE pages (id int NOT NULL PRIMARY KEY, title varchar(90), body text, FULLTEXT KEY search (title, body));
