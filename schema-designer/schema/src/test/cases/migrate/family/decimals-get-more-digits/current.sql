CREATE TABLE prices (id int NOT NULL PRIMARY KEY, price decimal(8,2) NOT NULL);
