CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total NUMERIC NOT NULL DEFAULT 0
);

CREATE VIEW v1 AS SELECT id, lower(email) AS email FROM users;

CREATE VIEW v2 AS SELECT v1.email, o.total FROM v1 JOIN orders o ON o.user_id = v1.id;

CREATE VIEW v3 AS SELECT count(*) AS n FROM v2;
