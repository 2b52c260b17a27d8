PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP VIEW totals;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL,
  total NUMERIC NOT NULL DEFAULT 0,
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT p CHECK (total >= 0)
);

INSERT INTO dado_new_orders (id, user_id, total)
SELECT id, user_id, total FROM orders;

DROP TABLE orders;

ALTER TABLE dado_new_orders RENAME TO orders;

CREATE TABLE dado_new_users (
  id INTEGER PRIMARY KEY,
  email TEXT,
  nickname TEXT,
  born TEXT
);

INSERT INTO dado_new_users (id, email, nickname)
SELECT id, email, nick FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

CREATE VIEW totals AS
SELECT u.nickname, sum(o.total) AS sum
FROM users u
JOIN orders o ON o.user_id = u.id
GROUP BY u.nickname;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('notes', 'orders');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
