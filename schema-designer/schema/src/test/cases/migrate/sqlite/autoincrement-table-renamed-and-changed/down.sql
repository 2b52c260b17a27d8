PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

ALTER TABLE issues RENAME TO tickets;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_tickets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT
);

INSERT INTO dado_new_tickets (id, title)
SELECT id, title FROM tickets;

DELETE FROM sqlite_sequence WHERE name = 'dado_new_tickets';

INSERT INTO sqlite_sequence (name, seq)
SELECT 'dado_new_tickets', seq FROM sqlite_sequence WHERE name = 'tickets';

DROP TABLE tickets;

ALTER TABLE dado_new_tickets RENAME TO tickets;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
