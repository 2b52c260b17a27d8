CREATE TABLE orders (id int NOT NULL PRIMARY KEY, price int, KEY k ((price + 2)));
