PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

ALTER TABLE nodes RENAME TO tree;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_tree (
  id INTEGER PRIMARY KEY,
  parent INTEGER,
  label VARCHAR(30),
  FOREIGN KEY (parent) REFERENCES tree (id) ON DELETE CASCADE
);

INSERT INTO dado_new_tree (id, parent, label)
SELECT id, parent, label FROM tree;

DROP TABLE tree;

ALTER TABLE dado_new_tree RENAME TO tree;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('tree');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
