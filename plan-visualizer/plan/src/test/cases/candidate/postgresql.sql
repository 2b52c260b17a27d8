CREATE TABLE users (id int PRIMARY KEY, email text, city text, country char(2), prefs jsonb, data jsonb, period tstzrange, place point, status text, tags text[], note text);
CREATE TABLE products (id int PRIMARY KEY, sku text, name text, category_id int, price numeric, stock int, tags text[]);
CREATE TABLE orders (id int PRIMARY KEY, user_id int, status text, created_at timestamptz, total numeric, note text, discount numeric, flagged bool, shipped_at timestamptz);
CREATE TABLE order_items (order_id int, product_id int, qty int, unit_price numeric);
CREATE TABLE events_2026_01 (id bigint, payload jsonb);
CREATE TABLE events_2026_02 (id bigint, at timestamptz, payload jsonb);
CREATE TABLE events_2026_03 (id bigint, payload jsonb);
CREATE TABLE events_2026_04 (id bigint, payload jsonb);
CREATE TABLE events (id bigint, payload jsonb);
CREATE TABLE "Order Items" ("Product Name" text, "where" text)
