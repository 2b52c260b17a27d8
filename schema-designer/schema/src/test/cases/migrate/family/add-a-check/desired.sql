CREATE TABLE orders (id int NOT NULL PRIMARY KEY, total int, CONSTRAINT positive CHECK (total > 0 AND total < 1000000));
