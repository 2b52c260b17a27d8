CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint PRIMARY KEY);
CREATE VIEW shop.recent AS SELECT id FROM shop.orders WHERE id > 10;
