PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_tags (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL
);

INSERT INTO dado_new_tags (id, label)
SELECT id, label FROM tags;

DROP TABLE tags;

ALTER TABLE dado_new_tags RENAME TO tags;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
