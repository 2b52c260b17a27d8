ALTER TABLE "Sales Dept"."Order" ADD COLUMN "größe" integer DEFAULT 1 NOT NULL;

CREATE INDEX CONCURRENTLY "Mixed" ON "Sales Dept"."Order" ("sel""ect");

CREATE VIEW "Sales Dept".v AS
SELECT "ID"
   FROM "Sales Dept"."Order";
