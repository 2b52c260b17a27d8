ALTER TABLE public."Odd ""table""" ALTER COLUMN "a b" SET DEFAULT 'it''s'::text;

ALTER TABLE public."Odd ""table""" ADD COLUMN "🙂" integer;

COMMENT ON COLUMN public."Odd ""table"""."🙂" IS E'a ''smile''\nin two lines; and $dado$ more';

ALTER TABLE public."Odd ""table""" ADD COLUMN U&"line\000abreak" text;

ALTER TABLE public."Odd ""table""" ADD COLUMN "semi;colon" text;

ALTER TABLE public."Odd ""table""" ADD COLUMN "back\slash" text DEFAULT 'a\b'::text NOT NULL;

CREATE INDEX CONCURRENTLY "index; DROP TABLE x --" ON public."Odd ""table""" ("🙂", "a b");
