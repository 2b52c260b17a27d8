ALTER TABLE public.users DROP COLUMN seen;

ALTER TABLE public.users DROP COLUMN born;

ALTER TABLE public.users DROP COLUMN full_name;

ALTER TABLE public.users ADD COLUMN nick character varying(40);
