CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text NOT NULL DEFAULT ('nothing yet'));
