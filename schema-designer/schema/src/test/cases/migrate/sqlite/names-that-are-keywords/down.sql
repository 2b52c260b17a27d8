PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP TRIGGER "trigger";

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_order (
  "group" INTEGER PRIMARY KEY,
  "select" TEXT,
  "check" TEXT,
  "key" TEXT,
  "desc" TEXT,
  CHECK ("select" <> "check")
);

INSERT INTO dado_new_order ("group", "select", "check", "key", "desc")
SELECT "group", "select", "check", "key", "desc" FROM "order";

DROP TABLE "order";

ALTER TABLE dado_new_order RENAME TO "order";

CREATE INDEX "index" ON "order" ("group", "key");

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER "trigger" AFTER INSERT ON "order" BEGIN
  UPDATE "order" SET "select" = 'x', key = new."desc";
END;

COMMIT;

PRAGMA foreign_keys = ON;
