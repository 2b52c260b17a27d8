PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_tags (
  id INTEGER NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (label)
);

INSERT INTO dado_new_tags (rowid, id, label)
SELECT rowid, id, label FROM tags;

DROP TABLE tags;

ALTER TABLE dado_new_tags RENAME TO tags;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
