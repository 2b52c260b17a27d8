DROP VIEW public.addresses;

ALTER TABLE public.people RENAME COLUMN email TO mail;

CREATE VIEW public.addresses AS
SELECT id,
    mail
   FROM public.people;
