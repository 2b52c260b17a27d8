PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

ALTER TABLE users ADD COLUMN born TEXT;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL,
  total REAL NOT NULL DEFAULT 0,
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

INSERT INTO dado_new_orders (id, user_id, total)
SELECT id, user_id, total FROM orders;

DROP TABLE orders;

ALTER TABLE dado_new_orders RENAME TO orders;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('notes', 'orders');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
