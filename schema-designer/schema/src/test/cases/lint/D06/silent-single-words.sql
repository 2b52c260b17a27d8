-- engine: postgresql
CREATE TABLE orders (id bigint PRIMARY KEY, price int, unit_price int, order_id int, item_count int, made_at date, paid_at date, note text);
