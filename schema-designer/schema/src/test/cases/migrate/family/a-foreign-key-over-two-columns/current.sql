CREATE TABLE orders (tenant int NOT NULL, id int NOT NULL, PRIMARY KEY (tenant, id));
CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, tenant int, order_id int);
