PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP TABLE teams;

DROP TABLE people;

COMMIT;

PRAGMA foreign_keys = ON;
