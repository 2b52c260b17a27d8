PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_b (
  id INTEGER PRIMARY KEY,
  a_id INT NOT NULL,
  FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE
);

INSERT INTO dado_new_b (id, a_id)
SELECT id, a_id FROM b;

DROP TABLE b;

ALTER TABLE dado_new_b RENAME TO b;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('b', 'c');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
