PRAGMA foreign_keys = OFF;

PRAGMA legacy_alter_table = ON;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_users (
  id INTEGER,
  email TEXT NOT NULL,
  nick TEXT,
  PRIMARY KEY (id)
);

INSERT INTO dado_new_users (id, email, nick)
SELECT id, email, nick FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

CREATE INDEX users_email ON users (email);

CREATE TRIGGER users_log AFTER UPDATE ON users BEGIN INSERT INTO log VALUES (new.email); END;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check SELECT 1 FROM pragma_foreign_key_check;

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA legacy_alter_table = OFF;

PRAGMA foreign_keys = ON;
