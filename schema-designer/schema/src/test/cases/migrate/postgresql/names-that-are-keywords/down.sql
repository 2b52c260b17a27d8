DROP VIEW public.view;

DROP INDEX CONCURRENTLY public.index;

ALTER TABLE public."order" DROP CONSTRAINT "check";

ALTER TABLE public."order" DROP COLUMN "where";

ALTER TABLE public."order" DROP COLUMN "user";

ALTER TABLE public."order" DROP COLUMN "table";
