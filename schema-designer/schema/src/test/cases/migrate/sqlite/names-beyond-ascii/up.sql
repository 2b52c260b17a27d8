PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP VIEW "👀";

PRAGMA legacy_alter_table = ON;

CREATE TABLE "dado_new_größe 📏" (
  id INTEGER PRIMARY KEY,
  "naïve" TEXT,
  "日本" CLOB
);

INSERT INTO "dado_new_größe 📏" (id, "naïve", "日本")
SELECT id, "naïve", "日本" FROM "größe 📏";

DROP TABLE "größe 📏";

ALTER TABLE "dado_new_größe 📏" RENAME TO "größe 📏";

PRAGMA legacy_alter_table = OFF;

CREATE VIEW "👀" AS
SELECT "naïve", 日本 FROM "größe 📏";

CREATE TEMP TABLE dado_check (broken INTEGER CONSTRAINT "a row references a missing one" CHECK (broken = 0));

INSERT OR ROLLBACK INTO temp.dado_check
SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k
WHERE t.type = 'table' AND t.name IN ('enfants');

DROP TABLE temp.dado_check;

COMMIT;

PRAGMA foreign_keys = ON;
