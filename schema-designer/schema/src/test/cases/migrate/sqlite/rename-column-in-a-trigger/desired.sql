CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nickname TEXT
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total NUMERIC NOT NULL DEFAULT 0
);

CREATE TABLE log (line TEXT);

CREATE TRIGGER users_log AFTER UPDATE OF nickname ON users WHEN new.nickname <> '' BEGIN INSERT INTO log VALUES (new.nickname); END;
