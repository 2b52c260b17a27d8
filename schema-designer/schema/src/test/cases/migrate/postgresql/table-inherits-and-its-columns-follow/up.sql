ALTER TABLE public.base ALTER COLUMN name TYPE text;

ALTER TABLE public.base ADD COLUMN added integer DEFAULT 1;

ALTER TABLE public.derived ADD COLUMN own integer;
