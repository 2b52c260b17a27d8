DROP VIEW public.nicks;

DROP VIEW public.names;

ALTER TABLE public.people DROP COLUMN nickname;

CREATE VIEW public.names AS
SELECT id,
    name
   FROM public.people;
