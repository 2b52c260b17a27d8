CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick CLOB
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total NUMERIC NOT NULL DEFAULT 0
);

CREATE TABLE log (line TEXT);

CREATE TRIGGER t1 AFTER UPDATE OF email, nick ON users FOR EACH ROW WHEN old.email <> new.email BEGIN INSERT INTO log VALUES (old.email || ' -> ' || new.email); END;
