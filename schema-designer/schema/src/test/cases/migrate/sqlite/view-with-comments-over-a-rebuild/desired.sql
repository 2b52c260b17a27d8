CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT
);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  total REAL NOT NULL DEFAULT 0
);

CREATE VIEW big AS
-- only the large ones
SELECT *, CASE WHEN total > 10 THEN 'x' ELSE 'y' END AS size /* for the report */
FROM orders
WHERE total > 5 -- five is small
;
