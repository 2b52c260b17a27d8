DROP MATERIALIZED VIEW public.names;

CREATE VIEW public.names AS
SELECT id,
    name
   FROM public.people;
