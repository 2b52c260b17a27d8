PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP VIEW "my view";

PRAGMA legacy_alter_table = ON;

CREATE TABLE "dado_new_my table" (
  "a b" INTEGER PRIMARY KEY,
  "c""d" TEXT,
  "e f" TEXT DEFAULT 'x',
  g,
  FOREIGN KEY (g) REFERENCES "my table" ("a b"),
  CONSTRAINT "k 1" CHECK ("c""d" <> "e f")
);

INSERT INTO "dado_new_my table" ("a b", "c""d", "e f", g)
SELECT "a b", "c""d", "e f", g FROM "my table";

DROP TABLE "my table";

ALTER TABLE "dado_new_my table" RENAME TO "my table";

CREATE INDEX "my index" ON "my table" ("c""d", "e f" DESC);

PRAGMA legacy_alter_table = OFF;

CREATE VIEW "my view" AS
SELECT "a b", "c""d", "e f" FROM "my table";

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('my table');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
