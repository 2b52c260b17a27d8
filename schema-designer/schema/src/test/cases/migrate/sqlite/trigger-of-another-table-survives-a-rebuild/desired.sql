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

CREATE TRIGGER buyer AFTER INSERT ON orders BEGIN
  UPDATE users SET nick = CASE WHEN new.total > 100 THEN 'rich' ELSE nick END WHERE id = new.user_id;
  DELETE FROM users WHERE id NOT IN (SELECT user_id FROM orders) AND email = 'gone';
  INSERT INTO users (id, email) VALUES (new.user_id, 'x') ON CONFLICT (id) DO UPDATE SET nick = excluded.nick;
END;
