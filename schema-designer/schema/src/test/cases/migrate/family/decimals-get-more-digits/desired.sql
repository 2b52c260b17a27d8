CREATE TABLE prices (id int NOT NULL PRIMARY KEY, price decimal(12,4) NOT NULL);
