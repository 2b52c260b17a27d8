CREATE TABLE logs (id int NOT NULL PRIMARY KEY, line text);
