DROP STATISTICS public.s;

ALTER TABLE public.t ALTER COLUMN a TYPE integer;

CREATE STATISTICS public.s ON a, b FROM public.t;
