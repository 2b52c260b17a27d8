CREATE TABLE posts (id int NOT NULL PRIMARY KEY, changed datetime DEFAULT NULL);
