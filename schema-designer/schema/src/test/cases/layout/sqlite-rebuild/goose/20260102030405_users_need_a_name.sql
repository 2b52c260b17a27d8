-- +goose NO TRANSACTION
-- Users need a name
-- For SQLite. Reversible: yes, structure and data.

-- +goose Up
-- +goose StatementBegin
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_users (
  id integer PRIMARY KEY,
  name varchar(100) NOT NULL,
  fax text
);

INSERT INTO dado_new_users (id, name, fax)
SELECT id, name, fax FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

COMMIT;

PRAGMA foreign_keys = ON;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_users (
  id integer PRIMARY KEY,
  name varchar(100),
  fax text
);

INSERT INTO dado_new_users (id, name, fax)
SELECT id, name, fax FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

COMMIT;

PRAGMA foreign_keys = ON;
-- +goose StatementEnd
