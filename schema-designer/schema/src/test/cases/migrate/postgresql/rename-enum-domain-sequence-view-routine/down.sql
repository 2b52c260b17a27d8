DROP VIEW public.labels;

ALTER FUNCTION public.double_it(integer) RENAME TO twice;

ALTER DOMAIN public.brief RENAME TO short;

ALTER TYPE public.feeling RENAME TO mood;

ALTER SEQUENCE public.digits RENAME TO numbers;

CREATE VIEW public.names AS
SELECT id,
    s
   FROM public.t;
