DROP VIEW public.loud;

DROP VIEW public.names;

CREATE VIEW public.names AS
SELECT id,
    name
   FROM public.people;

CREATE VIEW public.loud AS
SELECT upper(name) AS name
   FROM public.names;
