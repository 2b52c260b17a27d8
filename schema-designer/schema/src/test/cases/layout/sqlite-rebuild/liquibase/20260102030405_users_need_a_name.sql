--liquibase formatted sql
-- Users need a name
-- For SQLite. Reversible: yes, structure and data.

--changeset dado:20260102030405 dbms:sqlite stripComments:false runInTransaction:false
PRAGMA foreign_keys = OFF;

SAVEPOINT dado_migration;

CREATE TABLE dado_new_users (
  id integer PRIMARY KEY,
  name varchar(100) NOT NULL,
  fax text
);

INSERT INTO dado_new_users (id, name, fax)
SELECT id, name, fax FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

RELEASE dado_migration;

PRAGMA foreign_keys = ON;
--rollback PRAGMA foreign_keys = OFF;
--rollback SAVEPOINT dado_migration;
--rollback CREATE TABLE dado_new_users (
--rollback   id integer PRIMARY KEY,
--rollback   name varchar(100),
--rollback   fax text
--rollback );
--rollback INSERT INTO dado_new_users (id, name, fax)
--rollback SELECT id, name, fax FROM users;
--rollback DROP TABLE users;
--rollback ALTER TABLE dado_new_users RENAME TO users;
--rollback RELEASE dado_migration;
--rollback PRAGMA foreign_keys = ON;
