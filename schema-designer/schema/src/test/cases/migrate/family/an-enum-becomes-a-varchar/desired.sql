CREATE TABLE orders (id int NOT NULL PRIMARY KEY, state varchar(20) NOT NULL DEFAULT 'new');
