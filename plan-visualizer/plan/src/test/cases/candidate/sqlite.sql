CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, city TEXT, country TEXT, prefs TEXT);
CREATE TABLE products (id INTEGER PRIMARY KEY, sku TEXT, name TEXT, category_id INT, price NUMERIC, stock INT);
CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INT, status TEXT, created_at TEXT, total NUMERIC, note TEXT);
CREATE TABLE order_items (order_id INT, product_id INT, qty INT, unit_price NUMERIC)
