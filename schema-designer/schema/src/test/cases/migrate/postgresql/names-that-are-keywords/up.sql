ALTER TABLE public."order" ADD COLUMN "table" text;

ALTER TABLE public."order" ADD COLUMN "user" integer DEFAULT 1;

ALTER TABLE public."order" ADD COLUMN "where" boolean;

ALTER TABLE public."order" ADD CONSTRAINT "check" CHECK ("where" OR ("table" <> 'x'::text));

CREATE INDEX CONCURRENTLY index ON public."order" ("from", "table");

CREATE VIEW public.view AS
SELECT "select",
    "from" AS "group"
   FROM public."order";
