ALTER TABLE public.lines ALTER COLUMN quantity TYPE bigint;
