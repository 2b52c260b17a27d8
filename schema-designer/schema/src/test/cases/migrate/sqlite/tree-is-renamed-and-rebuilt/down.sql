PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

ALTER TABLE tree RENAME TO nodes;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_nodes (
  id INTEGER PRIMARY KEY,
  parent INTEGER,
  label TEXT,
  FOREIGN KEY (parent) REFERENCES nodes (id) ON DELETE CASCADE
);

INSERT INTO dado_new_nodes (id, parent, label)
SELECT id, parent, label FROM nodes;

DROP TABLE nodes;

ALTER TABLE dado_new_nodes RENAME TO nodes;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('nodes');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
