CREATE TABLE orders (id int NOT NULL PRIMARY KEY, state enum('new','sent') NOT NULL DEFAULT 'new');
