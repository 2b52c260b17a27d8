CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  nick TEXT,
  email TEXT NOT NULL
);

CREATE TABLE purchases (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  amount NUMERIC NOT NULL
);

CREATE INDEX users_nick ON users (email, nick);
