ALTER TABLE public.people DROP COLUMN whole;
