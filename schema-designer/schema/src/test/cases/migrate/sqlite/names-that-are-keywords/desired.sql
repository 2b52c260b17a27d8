CREATE TABLE "order" ("group" INTEGER PRIMARY KEY, "select" TEXT, "check" CLOB, key TEXT, "desc" TEXT, CHECK ("select" <> "check"));

CREATE INDEX "index" ON "order" ("group", key);

CREATE TRIGGER "trigger" AFTER INSERT ON "order" BEGIN UPDATE "order" SET "select" = 'x', key = new."desc"; END;
