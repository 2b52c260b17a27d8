DROP VIEW public.names;

CREATE MATERIALIZED VIEW public.names WITH (fillfactor=80) AS
SELECT id,
    name
   FROM public.people;

CREATE INDEX names_name ON public.names (name DESC NULLS LAST);
