CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total NUMERIC NOT NULL
);

CREATE INDEX orders_user ON orders (user_id, total DESC) WHERE total > 100;

CREATE UNIQUE INDEX users_email ON users (lower(email), nick COLLATE NOCASE);
