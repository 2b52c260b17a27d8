DROP VIEW public.loud;

DROP VIEW public.all_of_them;

CREATE VIEW public.all_of_them AS
SELECT id,
    name
   FROM public.people;

CREATE VIEW public.loud AS
SELECT upper(name) AS name
   FROM public.all_of_them;
