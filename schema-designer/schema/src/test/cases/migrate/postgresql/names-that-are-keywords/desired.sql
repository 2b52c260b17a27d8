CREATE TABLE "order" ("select" integer PRIMARY KEY, "from" text, "table" text, "user" integer DEFAULT 1, "where" boolean, CONSTRAINT "check" CHECK ("where" OR "table" <> 'x'));
CREATE INDEX "index" ON "order" ("from", "table");
CREATE VIEW "view" AS SELECT "select", "from" AS "group" FROM "order";
