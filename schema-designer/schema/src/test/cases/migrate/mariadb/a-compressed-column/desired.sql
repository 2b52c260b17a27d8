CREATE TABLE pages (id int NOT NULL PRIMARY KEY, body text COMPRESSED, note varchar(200) COMPRESSED);
