CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, price int NOT NULL, taxed int AS (price * 2) VIRTUAL, note varchar(10));
