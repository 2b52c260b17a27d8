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

CREATE TRIGGER buyer AFTER INSERT ON orders BEGIN
  UPDATE users SET nick = CASE WHEN new.total > 100 THEN 'rich' ELSE nick END WHERE id = new.user_id;
  DELETE FROM users WHERE id NOT IN (SELECT user_id FROM orders) AND email = 'gone';
  INSERT INTO users (id, email) VALUES (new.user_id, 'x') ON CONFLICT (id) DO UPDATE SET nick = excluded.nick;
END;
