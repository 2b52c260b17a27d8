CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT
);

INSERT INTO users VALUES (1, 'ann@example.org', 'ann'), (2, 'bob@example.org', NULL), (7, 'çelik@example.org', 'o''neil');

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total NUMERIC NOT NULL DEFAULT 0
);

INSERT INTO orders VALUES (10, 1, 9.5), (11, 1, 20), (12, 7, 0);
