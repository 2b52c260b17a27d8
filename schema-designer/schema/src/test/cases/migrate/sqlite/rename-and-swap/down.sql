PRAGMA foreign_keys = OFF;

PRAGMA legacy_alter_table = ON;

BEGIN IMMEDIATE;

CREATE TABLE dado_new_users (
  id INTEGER,
  nick TEXT NOT NULL,
  email TEXT,
  PRIMARY KEY (id)
);

INSERT INTO dado_new_users (id, nick, email)
SELECT id, nick, email FROM users;

DROP TABLE users;

ALTER TABLE dado_new_users RENAME TO users;

CREATE INDEX users_nick ON users (email, nick);

ALTER TABLE users RENAME COLUMN nick TO email_dado_swap3;

ALTER TABLE users RENAME COLUMN email TO nick;

ALTER TABLE users RENAME COLUMN email_dado_swap3 TO email;

ALTER TABLE purchases RENAME COLUMN amount TO total;

ALTER TABLE purchases RENAME TO orders;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check SELECT 1 FROM pragma_foreign_key_check;

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA legacy_alter_table = OFF;

PRAGMA foreign_keys = ON;
