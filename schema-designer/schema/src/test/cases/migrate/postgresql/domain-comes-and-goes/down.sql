ALTER TABLE public.t ALTER COLUMN email TYPE text;

DROP DOMAIN public.email;
