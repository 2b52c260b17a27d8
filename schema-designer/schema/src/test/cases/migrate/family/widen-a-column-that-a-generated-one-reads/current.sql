CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, price int NOT NULL, taxed bigint AS (price * 2) STORED);
