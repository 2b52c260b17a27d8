ALTER TABLE public.derived DROP COLUMN own;

ALTER TABLE public.base DROP COLUMN added;

ALTER TABLE public.base ALTER COLUMN name TYPE character varying(20);
