CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, price int NOT NULL, taxed int);
