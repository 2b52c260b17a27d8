CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nickname TEXT COLLATE NOCASE,
  born TEXT
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  amount REAL NOT NULL DEFAULT 0 CHECK (amount >= 0)
);

CREATE TABLE notes (
  order_id INTEGER REFERENCES orders (id) ON DELETE SET NULL,
  body TEXT NOT NULL DEFAULT ''
);

CREATE INDEX orders_user ON orders (user_id, amount DESC);

CREATE VIEW totals AS SELECT u.nickname, sum(o.amount) AS sum FROM users u JOIN orders o ON o.user_id = u.id GROUP BY u.nickname;

CREATE TRIGGER noted AFTER INSERT ON notes BEGIN UPDATE orders SET amount = amount + 1 WHERE id = new.order_id; END;
