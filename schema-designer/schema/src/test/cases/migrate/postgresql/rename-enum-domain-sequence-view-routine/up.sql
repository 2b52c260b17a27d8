DROP VIEW public.names;

ALTER SEQUENCE public.numbers RENAME TO digits;

ALTER TYPE public.mood RENAME TO feeling;

ALTER DOMAIN public.short RENAME TO brief;

ALTER FUNCTION public.twice(integer) RENAME TO double_it;

CREATE VIEW public.labels AS
SELECT id,
    s
   FROM public.t;
