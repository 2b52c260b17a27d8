CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, amount int NOT NULL, taxed int AS (amount * 2) VIRTUAL, kept int AS (amount + 1) STORED);
