CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, price int NOT NULL, a int AS (price * 2) VIRTUAL, b int AS (price + 1) STORED);
