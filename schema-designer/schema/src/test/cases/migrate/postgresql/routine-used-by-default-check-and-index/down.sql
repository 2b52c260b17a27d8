DROP INDEX CONCURRENTLY public.t_clean;

ALTER TABLE public.t DROP CONSTRAINT not_empty;

ALTER TABLE public.t ALTER COLUMN code DROP DEFAULT;

DROP FUNCTION public.next_code();

DROP FUNCTION public.clean(text);
