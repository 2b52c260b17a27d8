CREATE TABLE orders (id int NOT NULL PRIMARY KEY, state enum('new','paid','sent') NOT NULL DEFAULT 'new');
