CREATE TABLE prices (id int NOT NULL PRIMARY KEY, price decimal(10,2));
