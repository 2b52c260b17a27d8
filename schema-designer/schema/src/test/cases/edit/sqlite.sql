CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  name TEXT,
  mood TEXT NOT NULL DEFAULT 'ok',
  born TEXT
);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL CONSTRAINT orders_user_id_fkey REFERENCES users (id),
  status TEXT NOT NULL DEFAULT 'new',
  total NUMERIC NOT NULL,
  tax NUMERIC GENERATED ALWAYS AS (total * 0.2) STORED,
  note TEXT,
  priority INTEGER,
  CONSTRAINT orders_total_check CHECK (total >= 0),
  CONSTRAINT orders_note_key UNIQUE (note)
);
CREATE INDEX orders_user_id_idx ON orders (user_id);
CREATE TABLE products (code TEXT NOT NULL, shop INTEGER NOT NULL, price INTEGER);
CREATE TABLE stock (shop INTEGER NOT NULL, code TEXT NOT NULL, amount INTEGER, PRIMARY KEY (shop, code));
CREATE VIEW people AS SELECT id, name FROM users;
CREATE TRIGGER orders_touch AFTER UPDATE ON orders BEGIN UPDATE products SET price = price + 1 WHERE code = NEW.note; END;
