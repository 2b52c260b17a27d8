PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP VIEW "Mails";

PRAGMA legacy_alter_table = ON;

CREATE TABLE "dado_new_Users" (
  "Id" INTEGER PRIMARY KEY,
  "EMail" CLOB,
  "NickName" TEXT
);

INSERT INTO "dado_new_Users" ("Id", "EMail", "NickName")
SELECT "Id", "EMail", "NickName" FROM "Users";

DROP TABLE "Users";

ALTER TABLE "dado_new_Users" RENAME TO "Users";

PRAGMA legacy_alter_table = OFF;

CREATE VIEW "Mails" AS
SELECT email FROM USERS;

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('Orders');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
