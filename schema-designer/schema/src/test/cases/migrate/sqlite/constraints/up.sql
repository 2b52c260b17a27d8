PRAGMA foreign_keys = OFF;

PRAGMA legacy_alter_table = ON;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_orders (
  id INTEGER,
  user_id INTEGER NOT NULL,
  total NUMERIC,
  PRIMARY KEY (id),
  CONSTRAINT one UNIQUE (user_id, total),
  CONSTRAINT positive CHECK (total > 0)
);

INSERT INTO dado_new_orders (id, user_id, total)
SELECT id, user_id, total FROM orders;

DROP TABLE orders;

ALTER TABLE dado_new_orders RENAME TO orders;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check SELECT 1 FROM pragma_foreign_key_check;

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA legacy_alter_table = OFF;

PRAGMA foreign_keys = ON;
