CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL,
  total NUMERIC NOT NULL DEFAULT 0,
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX orders_user ON orders (user_id);

CREATE VIEW totals AS
SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id;

CREATE TRIGGER orders_log AFTER DELETE ON orders BEGIN
  INSERT INTO log VALUES (old.id);
END;
