PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_boxes (
  id INTEGER PRIMARY KEY,
  w REAL NOT NULL,
  h REAL NOT NULL,
  area REAL GENERATED ALWAYS AS (w * h / 2) VIRTUAL,
  label TEXT GENERATED ALWAYS AS (w || 'x' || h) STORED
);

INSERT INTO dado_new_boxes (id, w, h)
SELECT id, w, h FROM boxes;

DROP TABLE boxes;

ALTER TABLE dado_new_boxes RENAME TO boxes;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
