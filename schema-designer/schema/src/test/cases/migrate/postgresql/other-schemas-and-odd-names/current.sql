CREATE SCHEMA "Sales Dept";

CREATE TABLE "Sales Dept"."Order" ("ID" integer PRIMARY KEY, "sel""ect" text);
