CREATE TABLE users (id int PRIMARY KEY, email varchar(100), city varchar(50), country char(2), prefs json, status varchar(20));
CREATE TABLE products (id int PRIMARY KEY, sku varchar(20), name varchar(100), category_id int, price decimal(10,2), stock int);
CREATE TABLE orders (id int PRIMARY KEY, user_id int, status varchar(20), created_at datetime, total decimal(10,2), note varchar(200));
CREATE TABLE order_items (order_id int, product_id int, qty int, unit_price decimal(10,2));
CREATE TABLE events (id bigint, payload json)
