CREATE TABLE posts (id int NOT NULL PRIMARY KEY, body varchar(200));
