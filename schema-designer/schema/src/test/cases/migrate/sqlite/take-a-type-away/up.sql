PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick
);

INSERT INTO dado_new_users (id, email, nick)
SELECT id, email, nick FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
