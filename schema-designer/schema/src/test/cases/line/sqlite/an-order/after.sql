CREATE TABLE orders (
  nr INTEGER,
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  customer_id INTEGER,
  total NUMERIC NOT NULL DEFAULT 0,
  FOREIGN KEY (customer_id) REFERENCES customer (id),
  CHECK (total >= 0)
);

CREATE INDEX orders_customer_id_idx ON orders (customer_id);

CREATE INDEX orders_total_idx ON orders (total);
