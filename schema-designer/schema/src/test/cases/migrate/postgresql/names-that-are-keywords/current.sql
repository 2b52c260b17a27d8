CREATE TABLE "order" ("select" integer PRIMARY KEY, "from" text);
