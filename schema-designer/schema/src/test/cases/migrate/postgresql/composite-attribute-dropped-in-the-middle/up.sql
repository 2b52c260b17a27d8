ALTER TYPE public.address DROP ATTRIBUTE floor;

ALTER TABLE public.people DROP COLUMN others;
