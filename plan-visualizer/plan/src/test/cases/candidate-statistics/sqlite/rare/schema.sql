CREATE TABLE users (id integer PRIMARY KEY, email text, name text, city text, coupon text);
CREATE TABLE orders (id integer PRIMARY KEY, user_id integer, status text, total integer, created_at text, deleted_at text);
CREATE INDEX orders_total ON orders (total);
