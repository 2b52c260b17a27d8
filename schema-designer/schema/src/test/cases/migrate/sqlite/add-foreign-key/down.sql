PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL,
  total NUMERIC NOT NULL DEFAULT 0
);

INSERT INTO dado_new_orders (id, user_id, total)
SELECT id, user_id, total FROM orders;

DROP TABLE orders;

ALTER TABLE dado_new_orders RENAME TO orders;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
