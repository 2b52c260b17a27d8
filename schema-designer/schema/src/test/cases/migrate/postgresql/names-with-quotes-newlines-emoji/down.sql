DROP INDEX CONCURRENTLY public."index; DROP TABLE x --";

ALTER TABLE public."Odd ""table""" DROP COLUMN "back\slash";

ALTER TABLE public."Odd ""table""" DROP COLUMN "semi;colon";

ALTER TABLE public."Odd ""table""" DROP COLUMN U&"line\000abreak";

ALTER TABLE public."Odd ""table""" DROP COLUMN "🙂";

ALTER TABLE public."Odd ""table""" ALTER COLUMN "a b" DROP DEFAULT;
