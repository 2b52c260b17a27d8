PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_tasks (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL DEFAULT 'open',
  CHECK (state IN ('open', 'done'))
);

INSERT INTO dado_new_tasks (id, state)
SELECT id, state FROM tasks;

DROP TABLE tasks;

ALTER TABLE dado_new_tasks RENAME TO tasks;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
