CREATE TABLE größen (id int NOT NULL PRIMARY KEY, länge int);
