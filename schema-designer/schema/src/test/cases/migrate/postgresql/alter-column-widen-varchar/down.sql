ALTER TABLE public.customers ALTER COLUMN note TYPE character varying(20);

ALTER TABLE public.customers ALTER COLUMN name TYPE character varying(50);
