-- Users need a name
-- For SQLite. Reversible: yes, structure and data.

PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

INSERT INTO dado_new_users (id, name)
SELECT id, name FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

COMMIT;

PRAGMA foreign_keys = ON;
