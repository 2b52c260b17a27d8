CREATE TABLE places (id int NOT NULL PRIMARY KEY, spot point NOT NULL);
