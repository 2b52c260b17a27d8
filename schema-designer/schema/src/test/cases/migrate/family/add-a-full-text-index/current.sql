CREATE TABLE pages (id int NOT NULL PRIMARY KEY, title varchar(90), body text);
