ALTER TABLE public.events ALTER COLUMN payload DROP DEFAULT;

ALTER TABLE public.events ALTER COLUMN payload TYPE text;

ALTER TABLE public.events ALTER COLUMN payload SET DEFAULT '{}'::text;
