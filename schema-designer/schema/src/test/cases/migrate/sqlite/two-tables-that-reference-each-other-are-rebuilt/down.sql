PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_people (
  id INTEGER PRIMARY KEY,
  name TEXT,
  team INTEGER,
  FOREIGN KEY (team) REFERENCES teams (id) ON DELETE CASCADE
);

INSERT INTO dado_new_people (id, name, team)
SELECT id, name, team FROM people;

DROP TABLE people;

ALTER TABLE dado_new_people RENAME TO people;

CREATE TABLE dado_new_teams (
  id INTEGER PRIMARY KEY,
  name TEXT,
  lead INTEGER,
  FOREIGN KEY (lead) REFERENCES people (id) ON DELETE SET NULL
);

INSERT INTO dado_new_teams (id, name, lead)
SELECT id, name, lead FROM teams;

DROP TABLE teams;

ALTER TABLE dado_new_teams RENAME TO teams;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('people', 'teams');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
