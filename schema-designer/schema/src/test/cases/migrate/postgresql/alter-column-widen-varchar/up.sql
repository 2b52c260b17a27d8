ALTER TABLE public.customers ALTER COLUMN name TYPE character varying(100);

ALTER TABLE public.customers ALTER COLUMN note TYPE text;
