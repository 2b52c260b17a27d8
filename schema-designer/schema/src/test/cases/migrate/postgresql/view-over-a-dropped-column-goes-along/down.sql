DROP VIEW public.names;

ALTER TABLE public.people ADD COLUMN nickname text;

CREATE VIEW public.names AS
SELECT id,
    name
   FROM public.people;

CREATE VIEW public.nicks AS
SELECT nickname
   FROM public.people;
