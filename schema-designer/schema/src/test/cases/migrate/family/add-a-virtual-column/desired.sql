CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, price decimal(10,2) NOT NULL, quantity int NOT NULL, total decimal(12,2) GENERATED ALWAYS AS (price * quantity) VIRTUAL);
