PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_chats (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL DEFAULT 'Untitled'
);

INSERT INTO dado_new_chats (id, title)
SELECT id, title FROM chats;

DELETE FROM sqlite_sequence WHERE name = 'dado_new_chats';

INSERT INTO sqlite_sequence (name, seq)
SELECT 'dado_new_chats', seq FROM sqlite_sequence WHERE name = 'chats';

DROP TABLE chats;

ALTER TABLE dado_new_chats RENAME TO chats;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('messages');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
