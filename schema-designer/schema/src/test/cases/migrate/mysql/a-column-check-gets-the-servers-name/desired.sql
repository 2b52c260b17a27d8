CREATE TABLE orders (id int NOT NULL PRIMARY KEY, total int CHECK (total > 0), rest int CHECK (rest < 5));
