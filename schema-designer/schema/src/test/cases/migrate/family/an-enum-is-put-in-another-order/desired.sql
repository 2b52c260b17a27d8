CREATE TABLE orders (id int NOT NULL PRIMARY KEY, state enum('a','b','c'));
