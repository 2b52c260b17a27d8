PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP VIEW mails;

ALTER TABLE people RENAME TO users;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT
);

INSERT INTO dado_new_users (id, email, nick)
SELECT id, email, nick FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

CREATE VIEW mails AS
SELECT email FROM users;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('orders');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
