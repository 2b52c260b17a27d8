ALTER TABLE public.t ALTER COLUMN name TYPE text;

DROP COLLATION public.plain;
