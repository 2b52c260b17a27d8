-- engine: postgresql
CREATE TABLE order_items (id bigint PRIMARY KEY, unit_price int, order_id int, item_count int, made_at date, "shippedAt" date, paid_at date);
