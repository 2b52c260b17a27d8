CREATE TABLE orders (id int NOT NULL PRIMARY KEY, price int, quantity int, KEY by_total (quantity, (price * quantity) DESC));
