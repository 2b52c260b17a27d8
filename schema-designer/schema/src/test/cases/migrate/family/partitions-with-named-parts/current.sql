CREATE TABLE visits (id int NOT NULL, y int NOT NULL, PRIMARY KEY (id, y));
