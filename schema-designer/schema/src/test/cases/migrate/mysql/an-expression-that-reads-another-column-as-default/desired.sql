CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, price int NOT NULL, asked int DEFAULT (price * 2));
