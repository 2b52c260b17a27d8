CREATE TABLE orders (tenant int NOT NULL, id int NOT NULL, PRIMARY KEY (tenant, id));
CREATE TABLE rows_of (id int NOT NULL PRIMARY KEY, tenant int, order_id int, CONSTRAINT line_order FOREIGN KEY (tenant, order_id) REFERENCES orders (tenant, id) ON DELETE CASCADE);
