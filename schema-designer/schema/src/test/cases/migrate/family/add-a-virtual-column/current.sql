CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, price decimal(10,2) NOT NULL, quantity int NOT NULL);
