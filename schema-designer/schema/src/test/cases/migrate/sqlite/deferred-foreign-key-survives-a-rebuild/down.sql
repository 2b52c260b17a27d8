PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_notes (
  order_id INTEGER,
  body TEXT,
  FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO dado_new_notes (rowid, order_id, body)
SELECT rowid, order_id, body FROM notes;

DROP TABLE notes;

ALTER TABLE dado_new_notes RENAME TO notes;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('notes');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
