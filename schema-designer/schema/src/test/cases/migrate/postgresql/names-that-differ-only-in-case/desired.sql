CREATE TABLE t ("Name" text, name text, "NAME" integer);
CREATE TABLE "T" (id bigint PRIMARY KEY);
