DROP VIEW "Sales Dept".v;

DROP INDEX CONCURRENTLY "Sales Dept"."Mixed";

ALTER TABLE "Sales Dept"."Order" DROP COLUMN "größe";
