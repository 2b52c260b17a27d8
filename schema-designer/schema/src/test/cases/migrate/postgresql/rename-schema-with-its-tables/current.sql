CREATE SCHEMA sales;
CREATE TABLE sales.orders (id bigint PRIMARY KEY);
CREATE VIEW sales.recent AS SELECT id FROM sales.orders WHERE id > 10;
