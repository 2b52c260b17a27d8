PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_tickets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT
);

INSERT INTO dado_new_tickets (id, title)
SELECT id, title FROM tickets;

DROP TABLE tickets;

ALTER TABLE dado_new_tickets RENAME TO tickets;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
