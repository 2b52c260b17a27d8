CREATE TABLE spare (id int NOT NULL PRIMARY KEY, a int);
CREATE TABLE live (id int NOT NULL PRIMARY KEY, b date);
