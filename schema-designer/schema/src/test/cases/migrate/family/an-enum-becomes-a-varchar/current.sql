CREATE TABLE orders (id int NOT NULL PRIMARY KEY, state enum('new','paid') NOT NULL DEFAULT 'new');
