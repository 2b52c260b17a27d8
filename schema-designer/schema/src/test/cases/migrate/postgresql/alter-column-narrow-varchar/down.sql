ALTER TABLE public.customers ALTER COLUMN code TYPE character varying(200);
