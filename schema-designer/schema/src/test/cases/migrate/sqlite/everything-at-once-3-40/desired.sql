CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT,
  nickname TEXT,
  born TEXT
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total NUMERIC NOT NULL DEFAULT 0,
  CONSTRAINT p CHECK (total >= 0)
);

CREATE TABLE notes (
  order_id INTEGER REFERENCES orders (id) ON DELETE SET NULL,
  body TEXT
);

CREATE VIEW totals AS SELECT u.nickname, sum(o.total) AS sum FROM users u JOIN orders o ON o.user_id = u.id GROUP BY u.nickname;
