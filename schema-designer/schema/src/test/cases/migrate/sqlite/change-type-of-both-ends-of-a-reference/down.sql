PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_cities (
  name TEXT,
  country TEXT,
  FOREIGN KEY (country) REFERENCES countries (code) ON DELETE CASCADE ON UPDATE CASCADE
);

INSERT INTO dado_new_cities (rowid, name, country)
SELECT rowid, name, country FROM cities;

DROP TABLE cities;

ALTER TABLE dado_new_cities RENAME TO cities;

CREATE TABLE dado_new_countries (
  code TEXT,
  name TEXT,
  PRIMARY KEY (code)
);

INSERT INTO dado_new_countries (rowid, code, name)
SELECT rowid, code, name FROM countries;

DROP TABLE countries;

ALTER TABLE dado_new_countries RENAME TO countries;

PRAGMA legacy_alter_table = OFF;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('cities');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
