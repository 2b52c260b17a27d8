CREATE TABLE users (id integer PRIMARY KEY, email text UNIQUE);
CREATE TABLE orders (id integer PRIMARY KEY, user_id integer REFERENCES users (id), status text, total integer);
CREATE INDEX orders_total ON orders (total);
CREATE INDEX orders_total_again ON orders (total);
CREATE INDEX orders_total_status ON orders (total, status);
CREATE INDEX orders_total_backwards ON orders (total DESC, status DESC);
