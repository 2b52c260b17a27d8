PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_tags (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL
);

INSERT INTO dado_new_tags (id, label)
SELECT id, label FROM tags;

DROP TABLE tags;

ALTER TABLE dado_new_tags RENAME TO tags;

COMMIT;

PRAGMA foreign_keys = ON;
