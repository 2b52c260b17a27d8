CREATE TABLE prices (id int NOT NULL PRIMARY KEY, price float);
