--liquibase formatted sql
-- Users need a name
-- For SQLite. Reversible: yes, structure and data.

--changeset dado:20260102030405 dbms:sqlite stripComments:false runInTransaction:false
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
--rollback PRAGMA foreign_keys = OFF;
--rollback BEGIN IMMEDIATE;
--rollback CREATE TABLE dado_new_users (
--rollback   id INTEGER PRIMARY KEY,
--rollback   name TEXT
--rollback );
--rollback INSERT INTO dado_new_users (id, name)
--rollback SELECT id, name FROM users;
--rollback DROP TABLE users;
--rollback ALTER TABLE dado_new_users RENAME TO users;
--rollback COMMIT;
--rollback PRAGMA foreign_keys = ON;
