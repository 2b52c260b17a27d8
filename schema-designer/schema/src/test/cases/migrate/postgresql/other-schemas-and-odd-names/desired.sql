CREATE SCHEMA "Sales Dept";

CREATE TABLE "Sales Dept"."Order" ("ID" integer PRIMARY KEY, "sel""ect" text, "größe" integer NOT NULL DEFAULT 1);

CREATE INDEX "Mixed" ON "Sales Dept"."Order" ("sel""ect");

CREATE VIEW "Sales Dept".v AS SELECT "ID" FROM "Sales Dept"."Order";
