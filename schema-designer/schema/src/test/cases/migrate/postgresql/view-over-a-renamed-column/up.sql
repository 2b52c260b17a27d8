DROP VIEW public.addresses;

ALTER TABLE public.people RENAME COLUMN mail TO email;

CREATE VIEW public.addresses AS
SELECT id,
    email AS mail
   FROM public.people;
