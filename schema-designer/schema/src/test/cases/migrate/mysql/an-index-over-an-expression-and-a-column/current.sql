CREATE TABLE orders (id int NOT NULL PRIMARY KEY, price int, quantity int);
