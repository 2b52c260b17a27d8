-- Takes back: Users need a name
-- For SQLite. Reversible: yes, structure and data.

PRAGMA foreign_keys = OFF;

SAVEPOINT dado_migration;

CREATE TABLE dado_new_users (
  id integer PRIMARY KEY,
  name varchar(100),
  fax text
);

INSERT INTO dado_new_users (id, name, fax)
SELECT id, name, fax FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

RELEASE dado_migration;

PRAGMA foreign_keys = ON;
