CREATE TABLE staff (id int NOT NULL PRIMARY KEY, boss int, pay int);
