CREATE TABLE "Odd ""table""" (id bigint PRIMARY KEY, "a b" text DEFAULT 'it''s', "🙂" integer, U&"line\000abreak" text, "semi;colon" text, "back\slash" text NOT NULL DEFAULT E'a\\b');
CREATE INDEX "index; DROP TABLE x --" ON "Odd ""table""" ("🙂", "a b");
COMMENT ON COLUMN "Odd ""table"""."🙂" IS E'a ''smile''\nin two lines; and $dado$ more';
