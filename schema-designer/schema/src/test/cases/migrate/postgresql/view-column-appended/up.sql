DROP VIEW public.loud;

DROP VIEW public.names;

CREATE VIEW public.names AS
SELECT id,
    name,
    born
   FROM public.people
  WHERE (id > 0);

CREATE VIEW public.loud AS
SELECT upper(name) AS name
   FROM public.names;
