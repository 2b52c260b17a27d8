CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick CLOB
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total REAL NOT NULL DEFAULT 0
);

CREATE TABLE notes (
  order_id INTEGER REFERENCES orders (id) ON DELETE SET NULL,
  body CLOB
);

CREATE VIEW everything AS SELECT * FROM users u JOIN orders o ON o.user_id = u.id LEFT JOIN notes n ON n.order_id = o.id;
