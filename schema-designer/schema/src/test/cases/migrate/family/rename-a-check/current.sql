CREATE TABLE orders (id int NOT NULL PRIMARY KEY, total int, CONSTRAINT c1 CHECK (total > 0));
