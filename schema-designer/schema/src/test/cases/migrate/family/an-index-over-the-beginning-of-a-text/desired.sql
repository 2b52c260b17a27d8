CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text, url varchar(500), KEY by_body (body(40)), UNIQUE KEY by_url (url(100)));
